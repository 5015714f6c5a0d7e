import { githubMessage } from '../failures/answer-body.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Explanation } from './circumstances.ts'
import { rightToSend } from './rights.ts'

/** A policy keeps the token out (403 or 451): which one, whose, and what kind of token it lets through. */
export function accessRestricted(answer: Answer, about: Circumstances): Explanation {
  const words = githubMessage(answer)
  const found = POLICIES.map(([pattern, explain]) => {
    const match = pattern.exec(words)
    return match && explain({ answer, about, words, owner: inline(match.groups?.owner ?? about.owner, 100) })
  })
  return found.find((explanation) => explanation !== null) ?? blocked(answer, about)
}

interface Met {
  answer: Answer
  about: Circumstances
  words: string
  /** Whose policy it is, as GitHub names it. */
  owner: string
}

/**
 * GitHub's words, and what they mean.
 *
 * @see https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization
 * @see https://docs.github.com/en/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions
 */
const POLICIES: [words: RegExp, explain: (met: Met) => Explanation][] = [
  [
    /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a personal access token \(classic\)/i,
    ({ owner, about }) => ({
      cause: `${owner} does not let classic personal access tokens in, and this is one.`,
      steps: [
        `Use a fine-grained token with ${owner} as its resource owner, ${rightToSend(about).permission}, and ${about.repository} among its repositories.`,
        "Or use a GitHub App's token: the policy lets it through, too.",
      ],
    }),
  ],
  [
    /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a fine-grained personal access tokens? if .*lifetime/i,
    ({ owner, words }) => {
      const most = /greater than (\d+ days)/i.exec(words)?.[1]
      const url = /https:\/\/[^\s"'<>]+/.exec(words)?.[0]
      return {
        cause: most
          ? `${owner} lets fine-grained tokens in only with a lifetime of at most ${most}, and this one lives longer.`
          : `${owner} lets fine-grained tokens in only with a shorter lifetime than this one has.`,
        steps: [
          url ? `Give the token an earlier expiration date: ${inline(url, 300)}` : LIFETIME,
          "Or use a GitHub App's token, which lives for an hour.",
        ],
      }
    },
  ],
  [
    /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a fine-grained/i,
    ({ owner }) => ({
      cause: `${owner} does not let fine-grained personal access tokens in, and this is one.`,
      steps: ["Use a GitHub App's token, or ask an owner of the organization which tokens it lets in."],
    }),
  ],
  [
    /(?:[`'](?<owner>[^`']*)[`'][^`']*)?OAuth App access restrictions/i,
    ({ owner }) => ({
      cause: `${owner} restricts OAuth apps, and has not approved this token's app.`,
      steps: [
        `Have an owner of ${owner} approve the app: the organization's Settings → OAuth app policy.`,
        "Or use a fine-grained token, or a GitHub App's: the policy lets both through.",
      ],
    }),
  ],
  [
    /account was suspended/i,
    () => ({
      cause: 'The account of this token is suspended.',
      steps: [
        'Use a token of another account.',
        'Whoever suspended it can say why: GitHub Support, or the administrators of your enterprise or server.',
      ],
    }),
  ],
  [
    /installation has been suspended/i,
    ({ about }) => ({
      cause: `The GitHub App's installation on ${about.owner} is suspended, so its tokens are refused.`,
      steps: [`Have an owner of ${about.owner} unsuspend it: Settings → GitHub Apps → Configure → Unsuspend.`],
    }),
  ],
  [
    /Enterprise Managed User/i,
    ({ about }) => ({
      cause: `The token is of an account that an enterprise manages, and such accounts reach nothing outside of it: ${about.repository} is outside.`,
      steps: ['Use a token of a personal account, or of a GitHub App that is installed there.'],
    }),
  ],
  [
    /Maximum number of login attempts/i,
    () => ({
      cause: 'GitHub takes no logins of this account for a while, after too many with wrong credentials.',
      steps: [
        'Wait a few minutes, then run the step again.',
        'Look for whatever else uses a dead token of this account.',
      ],
    }),
  ],
]

const LIFETIME =
  'Give the token an earlier expiration date: Settings → Developer settings → Personal access tokens → Fine-grained tokens.'

/**
 * The repository is closed to everybody.
 *
 * @see https://docs.github.com/en/site-policy/content-removal-policies/dmca-takedown-policy
 */
function blocked({ status, data }: Answer, { repository }: Circumstances): Explanation {
  const { html_url: url } = ((data as { block?: unknown } | null)?.block ?? {}) as { html_url?: unknown }
  const why =
    status === 451
      ? ' for legal reasons, such as a DMCA takedown notice'
      : ', or disabled it, such as for a breach of its terms'
  const known = typeof url === 'string' && /^https:\/\//.test(url)
  return {
    cause: `GitHub has blocked ${repository}${why}: no token reaches it.`,
    steps: [
      known ? `Read why: ${inline(url, 300)}` : "Open the repository's page: GitHub says there why.",
      'Until its owner has settled that with GitHub, stop sending to it.',
    ],
  }
}
