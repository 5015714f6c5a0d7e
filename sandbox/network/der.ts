/*
 * As much of DER as a certificate needs: each function takes the content of a value and returns its encoding
 * (https://www.itu.int/rec/T-REC-X.690).
 */

const CONSTRUCTED = 0x20
const CONTEXT_SPECIFIC = 0x80

export const sequence = (...parts: Buffer[]) => encoded(0x10 | CONSTRUCTED, Buffer.concat(parts))

export const set = (...parts: Buffer[]) => encoded(0x11 | CONSTRUCTED, Buffer.concat(parts))

/** @param magnitude big-endian; its first bit is the sign */
export const integer = (magnitude: Buffer) => encoded(0x02, magnitude)

export const flag = (value: boolean) => encoded(0x01, Buffer.of(value ? 0xff : 0))

/** An octet string. */
export const bytes = (content: Buffer) => encoded(0x04, content)

/** A bit string of whole bytes. */
export const bits = (content: Buffer) => encoded(0x03, Buffer.concat([Buffer.of(0), content]))

export const text = (content: string) => encoded(0x0c, Buffer.from(content))

/** UTCTime: two digits of the year, good until 2049. */
export const time = (ms: number) => {
  const digits = new Date(ms).toISOString().replaceAll(/\D/g, '').slice(2, 14)
  return encoded(0x17, Buffer.from(`${digits}Z`))
}

/** An object identifier such as `2.5.4.3`. */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return encoded(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** A value whose meaning its place decides: one of a choice, or an optional part of a sequence. */
export function context(number: number, content: Buffer, holds: 'bytes' | 'holds others' = 'bytes'): Buffer {
  return encoded(CONTEXT_SPECIFIC | number | (holds === 'bytes' ? 0 : CONSTRUCTED), content)
}

function encoded(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), length(content.length), content])
}

/** Up to 127 in one byte; above that the bytes of the number, after one that counts them. */
function length(value: number): Buffer {
  if (value < 0x80) return Buffer.of(value)
  const big = Buffer.from(value.toString(16).padStart(value > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.of(0x80 | big.length), big])
}

/** Seven bits a byte, all but the last marked by the eighth. */
function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}
