import { type IncomingHttpHeaders, request as overHttp } from 'node:http'
import { request as overHttps, type RequestOptions } from 'node:https'

export interface Asked {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: string
  /** The body as JSON, where it is some. */
  json: unknown
}

export interface Question extends RequestOptions {
  token?: string
  /** Sent as JSON, or as it is if it is text. */
  send?: unknown
}

/** Asks on a connection of its own, follows no redirect, and rejects with the network's own error. */
export function ask(method: string, url: string, { token, send, headers, ...options }: Question = {}): Promise<Asked> {
  const open = url.startsWith('https:') ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const all = {
      'user-agent': 'test',
      ...(token === undefined ? {} : { authorization: `token ${token}` }),
      ...(headers as Record<string, string>),
    }
    const request = open(url, { method, agent: false, headers: all, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode, headers: response.headers, body, json: parsed(body) })
      })
    })
    request.on('error', reject)
    request.end(send === undefined || typeof send === 'string' ? send : JSON.stringify(send))
  })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Waits for what must come, and fails if it does not within 30 s: a busy machine may take some of them. */
export async function until(holds: () => boolean): Promise<void> {
  const started = performance.now()
  while (!holds()) {
    if (performance.now() - started > 30_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
