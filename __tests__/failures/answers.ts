import type { Answer, NoAnswer } from '../../src/reply.ts'

/** An answer of GitHub. */
export function answer(status: number, data: unknown = {}, headers: Record<string, string> = {}): Answer {
  return { kind: 'answer', status, headers, data, redirected: false }
}

/** Why there is no answer. */
export function noAnswer(why: NoAnswer['why'], sent: boolean, host = 'api.github.com', detail = ''): NoAnswer {
  return { kind: 'no-answer', why, sent, host, detail }
}

/** One with a message, as GitHub's errors have it. */
export function refusal(status: number, message: string, headers: Record<string, string> = {}): Answer {
  return answer(status, { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }, headers)
}

export const WORDS = {
  primary: 'API rate limit exceeded for user ID 1.',
  secondary: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  abuse: 'You have triggered an abuse detection mechanism.',
  saml: 'Resource protected by organization SAML enforcement. You must grant your personal access token access to this organization.',
  ip: 'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
  archived: 'Repository was archived so is read-only.',
  integration: 'Resource not accessible by integration',
  pat: 'Resource not accessible by personal access token',
  admin: 'Must have admin rights to Repository.',
}

/** The words of policies that keep a token out. */
export const POLICIES = {
  classic:
    '`acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
  lifetime:
    "The 'acme' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1234567",
  fineGrained: '`acme` forbids access via a fine-grained personal access token.',
  oauth:
    'Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
  account: 'Sorry. Your account was suspended.',
  installation: 'This installation has been suspended',
  managed: 'As an Enterprise Managed User, you cannot access this content',
  logins: 'Maximum number of login attempts exceeded. Please try again later.',
  blocked: 'Repository access blocked',
}
