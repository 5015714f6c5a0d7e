import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './answers.ts'

/** Sends an answer as it should be. */
export function send(response: ServerResponse, { status, headers, body }: Answer) {
  const length = hasBody(status) ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}
  response.writeHead(status, { ...headers, ...length }).end(body)
}

/**
 * Sends the first half of an answer, head and body taken together, and closes the connection or leaves it hanging.
 * For an answer without a body the cut goes through its head.
 */
export function sendHalf(response: ServerResponse, answer: Answer, then: 'drop' | 'stall') {
  const bytes = serialized(answer)
  writeAway(response.socket, bytes.subarray(0, Math.floor(bytes.length / 2)), then)
}

/** Sends the whole head, half of the body, and closes the connection: the content length promised more. */
export function sendTruncated(response: ServerResponse, answer: Answer) {
  const whole = answer.body === '' ? { ...answer, status: 200, body: '{"truncated":true}' } : answer
  const bytes = serialized(whole)
  writeAway(response.socket, bytes.subarray(0, bytes.length - Math.ceil(whole.body.length / 2)), 'drop')
}

/** Sends an answer a byte at a time. */
export async function sendDripping(response: ServerResponse, answer: Answer, betweenMs: number, signal: AbortSignal) {
  for (const byte of serialized(answer)) {
    if (response.socket?.destroyed !== false) return
    response.socket.write(Buffer.of(byte))
    await sleep(betweenMs, undefined, { signal })
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-8.6 */
const hasBody = (status: number) => status !== 204 && status !== 304

function serialized({ status, headers, body }: Answer): Buffer {
  const length: Record<string, string> = hasBody(status) ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'))
}

function writeAway(socket: Socket | null, bytes: Buffer, then: 'drop' | 'stall') {
  socket?.write(bytes, () => {
    if (then === 'drop') socket.destroy()
  })
}
