import { readFileSync } from 'node:fs'

/**
 * Whether the repository that this workflow runs in is private, and so its log. What can't be read counts as public.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function isRunningPrivate(env: Record<string, string | undefined>): boolean {
  try {
    const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'))
    return event.repository.private === true
  } catch {
    return false
  }
}
