/** Chance that a key alone decides: the same key gives the same draws, in whichever process. */
export class Chance {
  #state: Uint32Array;

  constructor(key: string) {
    // FNV-1a, four times from other starts: enough to set four words apart.
    this.#state = Uint32Array.from([0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35], (start) => {
      let hash = start;
      for (let index = 0; index < key.length; index += 1)
        hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193) >>> 0;
      return hash;
    });
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** sfc32: a whole number of 32 bits. */
  next(): number {
    const s = this.#state as Uint32Array & { [index: number]: number };
    const [a, b, c, d] = [s[0] ?? 0, s[1] ?? 0, s[2] ?? 0, s[3] ?? 0];
    const sum = (a + b + d) >>> 0;
    s[3] = d + 1;
    s[0] = b ^ (b >>> 9);
    s[1] = c + (c << 3);
    s[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum;
  }

  /** from 0 to less than 1 */
  part(): number {
    return this.next() / 2 ** 32;
  }

  /** a whole number from 0 to less than `count` */
  below(count: number): number {
    return Math.floor(this.part() * count);
  }

  /** true in so many of a hundred */
  odds(percent: number): boolean {
    return this.part() * 100 < percent;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** One of some texts, its number filled in. */
  say(texts: readonly string[]): string {
    return this.fill(this.of(texts));
  }

  /** A text with its number filled in. */
  fill(text: string): string {
    return text.replaceAll('{n}', String(10_000 + this.below(90_000)));
  }

  /** A UUID of version 7 for an instant, in milliseconds. */
  uuid(at: number): string {
    const hex = (length: number) => this.next().toString(16).padStart(8, '0').slice(-length);
    const time = at.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  }
}
