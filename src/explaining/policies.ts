import type { TokenKind } from '../failures/token.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Explanation } from './circumstances.ts'

/**
 * The organization enforces single sign-on.
 *
 * @see https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
export function ssoRequired({ headers }: Answer, { owner, token }: Circumstances): Explanation {
  const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1]
  return {
    cause: `${owner} enforces SAML single sign-on, and this ${token.name} is not authorized for it.`,
    steps: url
      ? [
          `Authorize it here, as the token's owner: ${inline(url, 1000)}`,
          'The link is good for an hour. After that, run the step again to get a new one.',
        ]
      : [WITHOUT_LINK[token.kind] ?? AUTHORIZE],
  }
}

const AUTHORIZE =
  "Authorize it, as the token's owner, under Settings → Developer settings → Personal access tokens → Configure SSO."

const AGAIN = "Sign in to the organization by single sign-on, as the token's owner, and authorize the app again."

/** Where that is another way. */
const WITHOUT_LINK: Partial<Record<TokenKind, string>> = {
  'fine-grained': 'Make a new token, signed in by single sign-on: a fine-grained one is authorized when it is made.',
  oauth: AGAIN,
  'app-user': AGAIN,
}

/** The organization takes requests from listed addresses alone. */
export function ipNotAllowed(_: Answer, { owner }: Circumstances): Explanation {
  return {
    cause: `${owner} has an IP allow list, and this runner's address is not on it.`,
    steps: [
      'Run the job on a runner whose address is listed: a self-hosted one, or a larger runner with a static address.',
      `Or have an owner of ${owner} add the runner's address.`,
    ],
  }
}

/** The repository takes no writes any more. */
export function archived(): Explanation {
  return {
    cause: 'The repository is archived, so it is read-only: it takes no events and starts no workflows.',
    steps: ['Unarchive it in its settings, or stop sending to it.'],
  }
}
