import { explainUnsent } from '../../src/explaining/app-trouble.ts'
import { replyLine } from '../../src/explaining/reply-lines.ts'
import type { NoToken, Reply } from '../../src/reply.ts'
import { appKey } from '../../src/target.ts'
import { noAnswer, refusal } from '../failures/answers.ts'
import { about } from './about.ts'

const NOTE: NoToken = {
  ...{ kind: 'no-token', asked: 'installation', owner: 'acme', id: 'Iv23li', fingerprint: 'SHA256:abc=' },
  install: 'https://github.com/apps/deployer/installations/new',
}
const ABOUT = about(appKey('acme'))

const told = (reply: Reply, note: Partial<NoToken> = {}) =>
  explainUnsent({ ...reply, app: { ...NOTE, ...note } }, ABOUT)

test.each<[status: number, words: string, note: Partial<NoToken>, code: string, cause: RegExp, step: RegExp]>([
  [
    401,
    'A JSON web token could not be decoded',
    {},
    'bad_credentials',
    /^The key in app-private-key is none of the App Iv23li/,
    /SHA256:abc=/,
  ],
  [
    401,
    'A JSON web token could not be decoded',
    { clockAheadMs: -150_000 },
    'bad_credentials',
    /^The key/,
    /GitHub's clock is 2 min 30 s behind this runner's/,
  ],
  [
    401,
    'Bad credentials',
    {},
    'bad_credentials',
    /^GitHub does not accept the JWT of the App Iv23li\.$/,
    /fingerprint/,
  ],
  [
    401,
    "'Expiration time' claim ('exp') is too far in the future",
    {},
    'bad_credentials',
    /this runner's clock is not GitHub's\.$/,
    /NTP/,
  ],
  [
    401,
    "'Issued at' claim ('iat') must be an Integer",
    { clockAheadMs: 90_000 },
    'bad_credentials',
    /^GitHub's clock is 90 s ahead of this runner's, and/,
    /NTP/,
  ],
  [404, 'Integration not found', {}, 'bad_credentials', /^GitHub knows no App by the id Iv23li\.$/, /client id/],
  [
    404,
    'Not Found',
    {},
    'not_found',
    /^The GitHub App is not installed for acme, or there is no such owner\.$/,
    /deployer\/installations\/new/,
  ],
  [
    404,
    'Not Found',
    { moved: { name: 'acme/site', to: 'acme-inc' } },
    'not_found',
    /^The GitHub App is installed for acme-inc, and not for acme: acme\/site belongs to acme-inc now, most likely since/,
    /^Write acme-inc in place of acme\.$/,
  ],
  [403, 'This installation has been suspended', {}, 'access_restricted', /is suspended/, /unsuspend/],
  [403, 'Resource not accessible by integration', {}, 'insufficient_permission', /no token for acme/, /permissions/],
  [422, 'No.', {}, 'unexpected_response', /no token for acme/, /permissions/],
  [201, '', {}, 'unexpected_response', /^GitHub's answer has no token for acme/, /again/],
  [429, 'You have exceeded a secondary rate limit', {}, 'rate_limited', /rate limit/, /again/],
  [502, 'Server Error', {}, 'server_error', /failed to handle/, /githubstatus/],
])('%i "%s", knowing %j', (status, words, note, code, cause, step) => {
  const failure = told(refusal(status, words), note)
  expect(failure).toMatchObject({
    code,
    cause: expect.stringMatching(cause),
    arrival: expect.stringMatching(/did not arrive/),
  })
  expect(failure.steps.join('\n')).toMatch(step)
  expect(failure.happened.join('\n')).toMatch(/^The GitHub App got no token for it\. GitHub answered /)
})

test.each([
  ['timeout', 'timeout'],
  ['reset', 'network_error'],
  ['stopped', 'cancelled'],
] as const)('no answer (%s): that it was on its way says nothing of the event', (why, code) => {
  expect(told(noAnswer(why, true))).toMatchObject({
    code,
    arrival: 'The event did not arrive: sending it again is safe.',
  })
})

test('a repository outside of the installation', () => {
  const settings = 'https://github.com/organizations/acme/settings/installations/1'
  const failure = explainUnsent(
    { ...refusal(404, 'Not Found'), app: { kind: 'outside', settings, moved: new Set() } },
    ABOUT,
  )
  expect(failure).toMatchObject({ code: 'not_found', title: 'GitHub App not installed on it (404)' })
  expect(failure.steps.join('\n')).toContain(settings)
})

test('what was being followed had arrived', () => {
  const failure = explainUnsent(
    { ...refusal(404, 'Not Found'), app: NOTE },
    about(appKey('acme'), { task: 'follow-runs' }),
  )
  expect(failure).toMatchObject({ during: 'following', arrival: expect.stringMatching(/^The event arrived/) })
})

test('in one line it is said, too', () => {
  expect(replyLine({ ...refusal(404, 'Not Found'), app: NOTE })).toMatch(
    /^The GitHub App got no token for it\. GitHub answered 404/,
  )
})
