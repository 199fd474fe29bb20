/** Remainders of every byte under the polynomial of CRC-32 (ISO 3309; the one of ZIP and PNG). */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/**
 * The CRC-32 of bytes as eight hexadecimal digits, as `crc32` and every ZIP tool say it. It tells whether a file is
 * still the same one; it is no protection against somebody who wants to deceive.
 */
export function crc32(bytes: Uint8Array): string {
  let remainder = 0xffffffff;
  for (let i = 0; i < bytes.length; i++)
    remainder = (remainder >>> 8) ^ TABLE[(remainder ^ bytes[i]!) & 0xff]!;
  return ((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
