import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id with 19 MiB, 2 passes and 1 lane, the library's defaults (OWASP, Password Storage Cheat Sheet). A password
 * is the same however a keyboard composes its accents (NIST SP 800-63B, 5.1.1.2).
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Whether `password` is the one that `known` was made from. */
export function verifyPassword(password: string, known: string): Promise<boolean> {
  return verify(known, password.normalize('NFKC'));
}
