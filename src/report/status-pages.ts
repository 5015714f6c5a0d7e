import { type Environment, ownApiUrl } from '../inputs/settings.ts'
import type { Target } from '../target.ts'

/** The addresses that statuses link to. */
export interface Pages {
  /** Of the run that this step is in. */
  sender: string | undefined
  /** Where the pages of the targets' GitHub are, such as `https://github.com`. */
  web: string | undefined
  /** Nobody who reads the commit should learn of the target, and its pages' addresses name it. */
  isHidden: (target: Target) => boolean
}

/** @param apiUrl of the targets, without a slash at its end */
export function pagesOf(apiUrl: string, env: Environment, isHidden: Pages['isHidden']): Pages {
  const isOwn = apiUrl === ownApiUrl(env)
  return { sender: senderUrl(env), web: isOwn ? env.GITHUB_SERVER_URL || undefined : undefined, isHidden }
}

/**
 * The page of the run that this step is in.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
export function senderUrl({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }: Environment): string | undefined {
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_RUN_ID) return undefined
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
}
