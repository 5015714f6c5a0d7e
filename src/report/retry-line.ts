import { failureCode } from '../failures/code.ts'
import { statusTitle } from '../failures/status-title.ts'
import type { Retry } from '../progress.ts'
import type { Answer, NoAnswer, NoAnswerCause } from '../reply.ts'
import type { Target } from '../target.ts'
import { duration } from '../text/duration.ts'

/** A try that failed and is followed by another, such as `↻ acme/site: try 1 of 4: 502 Bad Gateway, again in 2 s`. */
export function retryLine({ repository }: Target, { tried, tries, most, afterMs }: Retry): string {
  const { request, reply } = tried
  const what = WHAT[request] ?? ''
  const came = reply.kind === 'answer' ? answered(reply) : unanswered(reply)
  return `↻ ${repository}: try ${tries} of ${most}${what}: ${came}, again ${pause(afterMs)}`
}

const WHAT: Partial<Record<Retry['tried']['request'], string>> = {
  'runs-before': ' to list its runs',
  'earlier-runs': ' to look for earlier runs',
  're-run': ' to re-run its run',
}

function answered(answer: Answer): string {
  return `${statusTitle(answer.status)}${failureCode(answer) === 'rate_limited' ? ' (rate limit)' : ''}`
}

function unanswered({ why, detail }: NoAnswer): string {
  return why === 'timeout' ? detail : WORDS[why]
}

const WORDS: Record<Exclude<NoAnswerCause, 'timeout'>, string> = {
  dns: 'the name of the host was not found (DNS)',
  refused: 'connection refused',
  unreachable: 'the host cannot be reached',
  tls: 'no secure connection (TLS)',
  proxy: 'the proxy did not connect',
  reset: 'connection lost',
  garbled: 'the answer was not HTTP',
  stopped: 'the step was stopped',
  other: 'the network failed',
}

/** In whole seconds: a backoff is none of anybody's stopwatch. */
function pause(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds === 0) return 'at once'
  return `in ${seconds < 120 ? `${seconds} s` : duration(seconds * 1000)}`
}
