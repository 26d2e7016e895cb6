import { decode, type DecodedPng, encode } from 'fast-png';
import zlib from 'node:zlib';
import { DomainError } from '../../../kernel/domain-error.js';

const MOST_BYTES = 2_097_152;
const MOST_PIXELS = 2_000_000;
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

export const logoUnreadable = () =>
  new DomainError('invalid', 'logo_unreadable', `A logo is a PNG or JPEG of at most ${MOST_BYTES / 1_048_576} MB and ${MOST_PIXELS / 1_000_000} million pixels.`);

/** All the compressed data of a PNG, in its chunks. */
function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let position = PNG.length; position + 12 <= png.length; ) {
    const length = png.readUInt32BE(position);
    if (png.toString('latin1', position + 4, position + 8) === 'IDAT') parts.push(png.subarray(position + 8, position + 8 + length));
    position += 12 + length;
  }
  return Buffer.concat(parts);
}

/** The PDF library ends the process over a broken PNG, so it only gets one that was written here. */
function rewritten(png: Buffer): Buffer {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw logoUnreadable();
  zlib.inflateSync(imageData(png), { maxOutputLength: width * height * 8 + height * 16 + 65_536 });
  const picture = decode(png);
  const pixels = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) for (let column = 0; column < width; column += 1) pixels.set(rgbaAt(picture, row, column), (row * width + column) * 4);
  return Buffer.from(encode({ width, height, data: pixels, depth: 8, channels: 4 }));
}

/** One sample, in as many bits as the picture has; those of less than eight share a byte. */
function sampleAt({ data, width, channels, depth }: DecodedPng, row: number, column: number, channel: number): number {
  if (depth >= 8) return data[(row * width + column) * channels + channel] ?? 0;
  const bit = column * depth;
  const byte = data[row * Math.ceil((width * depth) / 8) + (bit >> 3)] ?? 0;
  return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

function rgbaAt(picture: DecodedPng, row: number, column: number): number[] {
  if (picture.palette) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = picture.palette[sampleAt(picture, row, column, 0)] ?? [];
    return [red, green, blue, alpha];
  }
  const most = 2 ** picture.depth - 1;
  const samples = Array.from({ length: picture.channels }, (_, channel) => Math.round((sampleAt(picture, row, column, channel) * 255) / most));
  const [first = 0, second = 255, third = 0, fourth = 255] = samples;
  return picture.channels <= 2 ? [first, first, first, second] : [first, second, third, fourth];
}

/** A picture that can be put into a document, or a refusal. */
export function readLogo(bytes: Uint8Array): Buffer {
  const logo = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (logo.length > MOST_BYTES) throw logoUnreadable();
  if (logo.subarray(0, JPEG.length).equals(JPEG)) return logo;
  if (!logo.subarray(0, PNG.length).equals(PNG) || logo.length < 33) throw logoUnreadable();
  try {
    return rewritten(logo);
  } catch {
    throw logoUnreadable();
  }
}
