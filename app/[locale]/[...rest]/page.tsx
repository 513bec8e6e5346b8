import { notFound } from 'next/navigation';

/** Catches what no other page answers to, so that the reader is told in their language. */
export default function Rest(): never {
  notFound();
}
