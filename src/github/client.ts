import type { Reply } from '../reply.ts'
import { clean, cleanAnswer } from '../text/secrets.ts'
import { Unanswered } from './transport.ts'

/** Octokit's `request` for one token, which throws for no status and takes every body as a text: see runner/octokit.ts. */
export interface OctokitRequest {
  (route: string, parameters?: Record<string, unknown>): Promise<OctokitResponse>
  endpoint(route: string, parameters?: Record<string, unknown>): { method: string; url: string }
}

export interface OctokitResponse {
  status: number
  /** Of the last request, where redirects were followed. */
  url: string
  headers: Record<string, string | number | undefined>
  data: unknown
}

/** GitHub's REST API for one token. */
export interface Client {
  /**
   * @param route such as `GET /repos/{owner}/{repo}`; parameters that the path names are percent-encoded into it
   * @returns the answer, whatever its status, or why there is none; throws for a fault of ours alone
   */
  request(route: string, parameters?: Record<string, unknown>): Promise<Reply>
}

/** A workflow file of a repository that may be private: debug logs may be public. */
const FILE = /(?<=\/contents\/\.github\/workflows\/)[^?]+/

/** @param onExchange told of every exchange, for debug logs */
export function createClient(octokit: OctokitRequest, onExchange: (exchange: string) => void): Client {
  return {
    async request(route, parameters) {
      const { method, url } = octokit.endpoint(route, parameters)
      const started = Date.now()
      let response: OctokitResponse
      try {
        response = await octokit(route, parameters)
      } catch (error) {
        if (error instanceof Unanswered) return { ...error.reply, detail: clean(error.reply.detail) }
        throw error
      }
      const took = Date.now() - started
      // Secrets are taken out before texts are cut: what is left of one would not be found any more.
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, cleanAnswer(String(value))]),
      )
      const id = headers['x-github-request-id'] ?? 'none'
      onExchange(`${method} ${url.replace(FILE, '…')}: ${response.status} in ${took} ms, request id ${id}`)
      return {
        kind: 'answer',
        status: response.status,
        headers,
        data: parsed(cleanAnswer(String(response.data))),
        redirected: response.url !== url,
      }
    },
  }
}

/** So many take a tenth of a second to parse; a page of 100 runs has a fiftieth of it. */
const MOST_VALUES = 500_000

function parsed(text: string): unknown {
  if (!hasAtMost(MOST_VALUES, text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Each value of JSON but the first has a comma before it, or is alone within brackets. */
function hasAtMost(most: number, text: string): boolean {
  let values = 0
  for (let at = 0; at < text.length && values <= most; at++) {
    const code = text.charCodeAt(at)
    if (code === COMMA || code === BRACKET || code === BRACE) values++
  }
  return values <= most
}

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b]
