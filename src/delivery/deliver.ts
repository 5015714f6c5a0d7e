import { internalError } from '../failures/failure.ts'
import type { Answer } from '../github/answer.ts'
import { NoAnswer } from '../github/answer.ts'
import type { Client } from '../github/client.ts'
import { createDispatch } from '../github/dispatches.ts'
import type { Target } from '../inputs/targets.ts'
import type { Diagnosis } from './diagnose.ts'
import type { TargetResult } from './result.ts'

/** What one dispatch came to: GitHub's answer, or why there is none. */
export type Reply = Answer | NoAnswer

/**
 * Sends a target's event once.
 *
 * @returns what became of it, with the reason where it failed; never throws
 */
export async function deliver(client: Client, target: Target, diagnosis: Diagnosis): Promise<TargetResult> {
  const started = performance.now()
  const sent = { target, attempts: 1 }
  const took = () => Math.round(performance.now() - started)
  try {
    const reply = await attempt(client, target)
    const durationMs = took()
    const statusCode = reply instanceof NoAnswer ? 0 : reply.status
    if (reply instanceof NoAnswer || reply.status !== 204) {
      return { ...sent, state: 'failed', statusCode, durationMs, failure: await diagnosis.explain(reply, target, 1) }
    }
    const movedTo = reply.redirected ? await diagnosis.newName(target) : undefined
    return { ...sent, state: 'accepted', statusCode, durationMs, ...(movedTo ? { movedTo } : {}) }
  } catch (error) {
    return {
      ...sent,
      state: 'failed',
      statusCode: 0,
      durationMs: took(),
      failure: internalError(error, 'sending the event'),
    }
  }
}

async function attempt(client: Client, target: Target): Promise<Reply> {
  try {
    return await createDispatch(client, target, target.eventType, target.clientPayload)
  } catch (error) {
    if (error instanceof NoAnswer) return error
    throw error
  }
}
