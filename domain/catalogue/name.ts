/**
 * What two spellings of one organization's or partner's name have in common: case, accents' composition and spaces do
 * not count, accents themselves do (Öberg is not Oberg).
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
