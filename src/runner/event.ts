import { readFileSync } from 'node:fs'

/**
 * Whether the repository that this workflow runs in is private, and so its log. What can't be read counts as public.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function isRunningPrivate(env: Record<string, string | undefined>): boolean {
  const event = readEvent(env).payload as { repository?: { private?: unknown } } | undefined
  return event?.repository?.private === true
}

/**
 * The event that the workflow runs for: its name, empty where it is not known, and what it brings, nothing where that
 * can't be read.
 */
export function readEvent(env: Record<string, string | undefined>): { name: string; payload: unknown } {
  const name = env.GITHUB_EVENT_NAME ?? ''
  try {
    return { name, payload: JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8')) }
  } catch {
    return { name, payload: undefined }
  }
}
