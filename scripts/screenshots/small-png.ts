import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * Writes a picture of a page anew with at most 256 colours, which takes about a quarter of the room. Every flat colour
 * stays what it is; between the shades of an edge nobody sees the difference.
 *
 * @param picture a PNG as Chromium makes it: 8 bits, RGB or RGBA without transparency, not interlaced
 */
export function smallPng(picture: Buffer): Buffer {
  const { width, height, pixels } = decode(picture);
  const palette = choosePalette(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  const known = new Map<number, number>();
  for (let index = 0; index < pixels.length; index += 1) {
    const colour = pixels[index] ?? 0;
    const place = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, place);
    rows[index + Math.floor(index / width) + 1] = place;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind] = [png[24], png[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`A PNG of depth ${depth} and kind ${kind}`);
  const size = kind === 6 ? 4 : 3;
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * size, size);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = bytes.readUIntBE(index * size, 3);
  return { width, height, pixels };
}

/** Undoes what PNG does to each row before it is compressed (PNG specification, 9: Filtering). */
function unfilter(rows: Buffer, stride: number, size: number): Buffer {
  const height = rows.length / (stride + 1);
  const out = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < size ? 0 : (out[at - size] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < size || y === 0 ? 0 : (out[at - stride - size] ?? 0);
      out[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return out;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Of each group of like colours the most frequent one; of the groups the 256 largest. */
function choosePalette(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const groups = new Map<number, { colour: number; most: number; all: number }>();
  for (const [colour, count] of counts) {
    const group = groups.get(colour & 0xf0f0f0) ?? { colour, most: 0, all: 0 };
    if (count > group.most) Object.assign(group, { colour, most: count });
    group.all += count;
    groups.set(colour & 0xf0f0f0, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.all - a.all)
    .slice(0, 256)
    .map(({ colour }) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const distance = (other: number) => {
    const [r = 0, g = 0, b = 0] = channels(other);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  };
  return palette.reduce((best, other, index) => (distance(other) < distance(palette[best] ?? 0) ? index : best), 0);
}

function channels(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
