import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Lines } from './circumstances.ts'

/**
 * The organization enforces single sign-on.
 *
 * @see https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
export function ssoRequired({ headers }: Answer, { owner, token }: Circumstances): Lines {
  const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1]
  return [
    `${owner} enforces SAML single sign-on, and this ${token.name} is not authorised for it yet.`,
    url
      ? `Authorise it here, as the token's owner: ${inline(url, 1000)}`
      : "Authorise it, as the token's owner, under Settings → Developer settings → Personal access tokens → Configure SSO.",
  ]
}

/** The organization takes requests from listed addresses alone. */
export function ipNotAllowed(_: Answer, { owner }: Circumstances): Lines {
  return [
    `${owner} has an IP allow list, and this runner's address is not on it.`,
    'Run the job on a runner whose address is listed (self-hosted, or a larger runner with a static address), or have an owner add the address.',
  ]
}

/** The repository takes no writes any more. */
export function archived(): Lines {
  return [
    'The repository is archived, and an archived repository is read-only: it takes no events and starts no workflows.',
    'Unarchive it in its settings, or take it off the targets.',
  ]
}
