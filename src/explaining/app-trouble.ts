import { githubMessage } from '../failures/answer-body.ts'
import { failureCode, isUnknownApp, noAnswerCode } from '../failures/code.ts'
import type { Failure } from '../failures/failure.ts'
import { type FailureCode, titleOf } from '../failures/title.ts'
import type { Answer, AppNote, NoToken, Reply } from '../reply.ts'
import { duration } from '../text/duration.ts'
import { inline } from '../text/inline.ts'
import { adviceForAnswer } from './advice.ts'
import type { Circumstances } from './circumstances.ts'
import { ending, introduction, triesLine } from './explain.ts'
import { adviceForNoAnswer } from './network.ts'
import { replyLine } from './reply-lines.ts'

// Why a GitHub App has no token for a target. What is known of it stands beside the answer: nothing is looked up.

/** Explains a request that was not sent, for want of a GitHub App's token for it. */
export function explainUnsent(reply: Reply, about: Circumstances): Failure {
  const { title, ...told } = toldBy(reply, about)
  return {
    ...told,
    title: titleOf(told.code, reply.kind === 'answer' ? reply.status : undefined, title),
    happened: [
      ...(about.task === 'follow-runs' ? [introduction(about)] : []),
      replyLine(reply),
      isPassing(told.code) && triesLine(about),
    ].filter((line) => typeof line === 'string'),
    ...ending(false, about),
  }
}

type Told = Pick<Failure, 'code' | 'cause' | 'sharedCause' | 'steps'> & { title?: string }

function toldBy(reply: Reply, about: Circumstances): Told {
  const { app } = reply
  if (reply.kind === 'no-answer') {
    return { code: noAnswerCode(reply), ...adviceForNoAnswer(reply) }
  }
  if (app?.kind === 'outside') return notCovered(app, about)
  const refused = refusedApp(reply)
  if (refused) return refused
  // Limits, policies and faults of GitHub's are what they are for any other request.
  const { title: _, ...told } = adviceForAnswer(failureCode(reply), reply, about, {}).told
  return told
}

/** @returns why GitHub gave an App no token, where that is about the App; nothing for what any request may meet */
export function refusedApp(answer: Answer): Told | undefined {
  const { app, status } = answer
  if (app?.kind !== 'no-token') return undefined
  if (status === 401 || isUnknownApp(answer)) return notAccepted(answer, app)
  const code = failureCode(answer)
  if (code === 'not_found') return notInstalled(app)
  if (status < 300)
    return {
      code,
      title: 'GitHub App got no token',
      cause: `GitHub's answer has no token for ${app.owner} in it that could be used.`,
      steps: ['Run the step again.'],
    }
  if (code !== 'insufficient_permission' && code !== 'invalid_payload') return undefined
  return {
    code: code === 'insufficient_permission' ? code : 'unexpected_response',
    title: 'GitHub App got no token',
    cause: `GitHub gave the GitHub App no token for ${app.owner}, and its words below say why.`,
    steps: ["Look at the App's installation: its repositories, and the permissions that its owner accepted."],
  }
}

const CLOCK_MS = 60_000

/** GitHub does not know whoever signed. */
function notAccepted(answer: Answer, { id, fingerprint, clockAheadMs }: NoToken): Told {
  const code = 'bad_credentials'
  const title = 'GitHub App not accepted'
  const shown = inline(id, 120)
  const words = githubMessage(answer)
  const isFar = clockAheadMs !== undefined && Math.abs(clockAheadMs) > CLOCK_MS
  const clock = isFar
    ? `GitHub's clock is ${duration(Math.round(Math.abs(clockAheadMs)))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} this runner's`
    : undefined
  if (isUnknownApp(answer))
    return {
      ...{ code, title },
      cause: `GitHub knows no App by the id ${shown}.`,
      steps: [
        "Copy the client id from the App's settings page into app-client-id.",
        'Look whether the App belongs to this GitHub: one of github.com is unknown to GitHub Enterprise Server, and the other way round.',
      ],
    }
  if (/'(iat|exp)'/.test(words))
    return {
      ...{ code, title },
      cause: clock
        ? `${clock}, and the App's JWT is refused for its time.`
        : "GitHub refuses the App's JWT for its time: this runner's clock is not GitHub's.",
      steps: ["Set the runner's clock (NTP), then run the step again."],
    }
  return {
    ...{ code, title },
    cause: /could not be decoded/i.test(words)
      ? `The key in app-private-key is none of the App ${shown}: GitHub does not accept what it signs.`
      : `GitHub does not accept the JWT of the App ${shown}.`,
    steps: [
      `Compare: the fingerprint of this key is ${fingerprint}, and the App's settings page lists those of its keys (Private keys).`,
      'If it is not there, it was deleted, or it is of another App: make a new one, and store the whole file as the secret.',
      ...(clock ? [`${clock}: set the runner's clock (NTP), too.`] : []),
    ],
  }
}

function notInstalled({ owner, install, moved }: NoToken): Told {
  const told = { code: 'not_found', title: 'GitHub App not installed' } as const
  if (moved) {
    const to = inline(moved.to, 100)
    return {
      ...told,
      cause: `The GitHub App is installed for ${to}, and not for ${owner}: ${moved.name} belongs to ${to} now, most likely since ${owner} was renamed.`,
      steps: [`Write ${to} in place of ${owner}.`],
    }
  }
  return {
    ...told,
    cause: `The GitHub App is not installed for ${owner}, or there is no such owner.`,
    steps: [
      `Check the spelling of ${owner}, and whether it was renamed: an App is not found by an owner's former name.`,
      `Have an owner of ${owner} install the App on the target repositories: ${install ? inline(install, 300) : "the App's page → Install"}`,
    ],
  }
}

function notCovered(
  { settings, moved }: Extract<AppNote, { kind: 'outside' }>,
  { owner, repository }: Circumstances,
): Told {
  if (moved.has(repository.slice(owner.length + 1).toLowerCase()))
    return {
      code: 'not_found',
      title: 'Repository moved',
      cause: `${repository} belongs to another owner now, where the GitHub App is installed, too.`,
      steps: ['Write its new name in the workflow: the page of the old one leads to it.'],
    }
  return {
    code: 'not_found',
    title: 'GitHub App not installed on it',
    cause: `The GitHub App is installed for ${owner}, but not on ${repository}, or there is no such repository.`,
    sharedCause: `The GitHub App is installed for ${owner}, but not on these repositories, or they are not there.`,
    steps: [
      'Check the spelling of its name.',
      `Have an owner of ${owner} add it to the installation's repositories${settings ? `: ${inline(settings, 300)}` : ''}`,
    ],
  }
}

function isPassing(code: FailureCode): boolean {
  return ['rate_limited', 'server_error', 'network_error', 'timeout'].includes(code)
}
