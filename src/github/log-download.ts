import type { IncomingMessage } from 'node:http'
import { REDIRECTS } from '../reply.ts'
import { proxyAgent } from './transport.ts'

/** The text of a log, and which part of it, where it is too long to be read whole. */
export type Downloaded =
  | { kind: 'log'; text: string; part: 'whole' | 'end' | 'beginning' }
  /** Why there is none, as a sentence that names no address. */
  | { kind: 'none'; why: string }

export interface DownloadOptions {
  /** Such as `https://api.github.com`. */
  apiUrl: string
  /** The proxy that the environment names for an address, if any. */
  proxyFor: (address: string) => URL | undefined
}

/** Of one log. */
export const MOST_BYTES_OF_LOG = 8 * 1024 * 1024

const MOST_REDIRECTS = 3

/**
 * Reads a log from where GitHub says it is, without a token: its end, where the host takes a range, else its beginning.
 *
 * A range of the last bytes (`bytes=-N`) is none that every store knows, so the first part is asked for, whose answer
 * tells the size.
 *
 * @param signal ends it
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.range
 * @see https://learn.microsoft.com/en-us/rest/api/storageservices/specifying-the-range-header-for-blob-service-operations
 */
export async function downloadLog(address: URL, options: DownloadOptions, signal: AbortSignal): Promise<Downloaded> {
  try {
    const first = await get(address, { from: 0, to: MOST_BYTES_OF_LOG - 1 }, options, signal)
    if (first.status === 416) return { kind: 'log', text: '', part: 'whole' }
    const size = sizeOf(first)
    if (first.status === 206 && size !== undefined && size > MOST_BYTES_OF_LOG) {
      first.response.destroy()
      const last = await get(address, { from: size - MOST_BYTES_OF_LOG, to: size - 1 }, options, signal)
      if (last.status !== 206) throw new Refused(last)
      const { text } = await read(last.response)
      // It begins within a line.
      return { kind: 'log', text: text.slice(text.indexOf('\n') + 1), part: 'end' }
    }
    if (first.status !== 206 && first.status !== 200) throw new Refused(first)
    const { text, isCut } = await read(first.response)
    return { kind: 'log', text, part: isCut ? 'beginning' : 'whole' }
  } catch (error) {
    return { kind: 'none', why: signal.aborted ? 'It was not read in time.' : reasonOf(error) }
  }
}

interface Got {
  status: number
  response: IncomingMessage
}

class Refused extends Error {
  constructor({ status, response }: Got) {
    super(`Its host answered ${status}.`)
    response.destroy()
  }
}

class Forbidden extends Error {}

async function get(
  address: URL,
  { from, to }: { from: number; to: number },
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<Got> {
  let url = address
  for (let redirects = 0; ; redirects++) {
    if (!mayRead(url, options.apiUrl)) throw new Forbidden('GitHub named an address of its log that is not https.')
    const { request: open } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'))
    const agent = await proxyAgent(options.proxyFor(url.href))
    const href = url.href
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { range: `bytes=${from}-${to}`, 'user-agent': 'dispatch-to-repositories' }
      const request = open(href, { headers, signal, ...(agent ? { agent } : {}) }, resolve)
      request.on('error', reject)
      request.end()
    })
    const status = response.statusCode ?? 0
    const location = response.headers.location ?? ''
    if (redirects === MOST_REDIRECTS || !REDIRECTS.includes(status) || !URL.canParse(location, url.href))
      return { status, response }
    response.destroy()
    url = new URL(location, url)
  }
}

/** By `https` alone; in a sandbox, whose API is at a loopback host by `http`, at another one likewise. */
function mayRead({ protocol, hostname, username, password }: URL, apiUrl: string): boolean {
  if (username || password) return false
  if (protocol === 'https:') return true
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
  return protocol === 'http:' && isLoopback && new URL(apiUrl).protocol === 'http:'
}

/** The whole's, such as 12345 in `bytes 0-99/12345`. */
function sizeOf({ response }: Got): number | undefined {
  const size = /^bytes \d+-\d+\/(\d{1,15})$/.exec(response.headers['content-range'] ?? '')?.[1]
  return size === undefined ? undefined : Number(size)
}

/** As much as may be read; the rest is let go of. */
async function read(response: IncomingMessage): Promise<{ text: string; isCut: boolean }> {
  const { 'content-encoding': encoding = 'identity' } = response.headers
  if (encoding.toLowerCase() !== 'identity') {
    response.destroy()
    throw new Forbidden('Its host sent it compressed, which it was not asked for.')
  }
  return new Promise((resolve, reject) => {
    // Kept in one piece: of chunks of a byte each there may be millions.
    const kept = Buffer.alloc(MOST_BYTES_OF_LOG)
    let bytes = 0
    const end = (isCut: boolean) => resolve({ text: kept.toString('utf8', 0, bytes), isCut })
    response.on('data', (chunk: Buffer) => {
      const isMore = bytes + chunk.length > MOST_BYTES_OF_LOG
      bytes += chunk.copy(kept, bytes)
      if (!isMore) return
      end(true)
      response.destroy()
    })
    response.on('end', () => end(false))
    response.on('error', reject)
    response.on('aborted', () => reject(new Error('aborted')))
  })
}

/** The platform's words may have the address in them, which is as good as a password for a minute. */
function reasonOf(error: unknown): string {
  if (error instanceof Refused || error instanceof Forbidden) return error.message
  const { code } = error as NodeJS.ErrnoException
  return `It could not be fetched${code ? ` (${code})` : ''}.`
}
