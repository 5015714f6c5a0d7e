import type { Circumstances } from '../../src/explaining/circumstances.ts'
import { serverError, unexpected } from '../../src/explaining/unexpected.ts'
import type { Answer } from '../../src/reply.ts'
import { answer } from '../failures/answers.ts'
import { about, shown, TOKENS } from './about.ts'

const explained = (reply: Answer, more: Partial<Circumstances> = {}) => unexpected(reply, about(TOKENS.classic, more))
const advice = (reply: Answer, more: Partial<Circumstances> = {}) => shown(explained(reply, more))

test.each<[what: string, reply: Answer, more: Partial<Circumstances>, lines: unknown[]]>([
  [
    '200 for an event',
    answer(200),
    {},
    [
      "This is not what GitHub's API answers: only 204 says that the event was accepted.",
      "Check what answers at https://api.github.com in the runner's network: a proxy may answer in its place.",
    ],
  ],
  [
    '200 without a run for a workflow',
    answer(200),
    { dispatch: { kind: 'workflow', workflow: 'deploy.yml', refs: [], inputs: {} } },
    [
      "This is not what GitHub's API answers: only 200 with the run's id, or 204, says that the workflow was started.",
      "Check what answers at https://api.github.com in the runner's network: a proxy may answer in its place.",
    ],
  ],
  [
    '200 for a list, of a server',
    answer(200),
    { task: 'follow-runs', apiUrl: 'https://ghe.acme.test' },
    [
      "This is not what GitHub's API answers.",
      "Check github-api-url: it is https://ghe.acme.test, and a GitHub Enterprise Server's ends in /api/v3.",
    ],
  ],
  [
    '410',
    answer(410),
    {},
    [
      'GitHub documents no such answer: its words below are all there is to go by.',
      'If it happens again, ask GitHub Support, with the request id.',
    ],
  ],
])('an answer that is not documented: %s', (_, reply, more, lines) => {
  expect(advice(reply, more)).toEqual(lines)
  expect(explained(reply, more).title).toBeUndefined()
})

describe('a web page', () => {
  const page = answer(404, '<html>')

  test.each(['https://api.github.com', 'https://api.acme.ghe.com', 'https://ghe.acme.test/api/v3'])(
    'where %s is asked: most likely a sign-in on the way',
    (apiUrl) => {
      for (const reply of [page, answer(200, '<html>'), answer(410, '<html>')])
        expect(explained(reply, { apiUrl })).toEqual({
          title: "Not GitHub's API",
          cause:
            "A web page came in place of GitHub's API: most likely the sign-in page of a proxy or portal in the runner's network.",
          steps: ["Let the runner through to GitHub's API without a sign-in."],
        })
    },
  )

  test.each(['https://ghe.acme.test', 'https://github.com', 'https://ghe.acme.test/api'])(
    'where %s is asked: most likely that is no address of an API',
    (apiUrl) => {
      expect(explained(page, { apiUrl })).toEqual({
        title: "Not GitHub's API",
        cause: `A web page came in place of GitHub's API: github-api-url is ${apiUrl}, and a GitHub Enterprise Server's API is at https://HOST/api/v3.`,
        steps: ['Set github-api-url to the address of the API.', expect.stringMatching(/may ask for a sign-in/)],
      })
    },
  )
})

describe('a 404 that is none of GitHub', () => {
  const none = answer(404, '404 page not found')
  test.each<[what: string, more: Partial<Circumstances>, cause: string, step: RegExp]>([
    [
      "by Gitea's address",
      { apiUrl: 'https://git.acme.test/api/v1' },
      'https://git.acme.test/api/v1 is not GitHub: Gitea and Forgejo do not know repository_dispatch.',
      /set github-api-url to https:\/\/api\.github\.com and pass a token of GitHub\.$/,
    ],
    [
      "by Gitea's runner",
      { apiUrl: 'https://git.acme.test', isGitea: true },
      'https://git.acme.test is not GitHub: Gitea and Forgejo do not know repository_dispatch.',
      /set github-api-url/,
    ],
    [
      "by Gitea's address, for a workflow",
      {
        apiUrl: 'https://git.acme.test/api/v1',
        dispatch: { kind: 'workflow', workflow: 'deploy.yml', refs: [], inputs: {} },
      },
      'https://git.acme.test/api/v1 is not GitHub: this action starts no workflows of Gitea and Forgejo.',
      /set github-api-url/,
    ],
    [
      'of any other',
      { apiUrl: 'https://git.acme.test' },
      'The server at https://git.acme.test has no such endpoint: it is not GitHub, or this is not the address of its API.',
      /^Check github-api-url: it is https:\/\/git\.acme\.test,/,
    ],
  ])('%s', (_, more, cause, step) => {
    expect(explained(none, more)).toEqual({ cause, steps: [expect.stringMatching(step)] })
  })
})

describe('a redirect that is not followed says why', () => {
  const to = (status: number, location?: string) => answer(status, '', location === undefined ? {} : { location })
  const it = 'The API redirects the request'
  test.each<[what: string, reply: Answer, why: string]>([
    ['nowhere', to(302), `${it}, and does not say where to.`],
    ['no address', to(302, 'https://'), `${it}, and does not say where to.`],
    [
      'elsewhere',
      to(302, 'https://login.test/\u202e'),
      `${it} to https://login.test/%E2%80%AE. That was not followed: the token would leave https://api.github.com.`,
    ],
    [
      'without encryption',
      to(301, 'http://api.github.com/x'),
      `${it} to http://api.github.com/x. That was not followed: the token would leave https://api.github.com.`,
    ],
    [
      'as another method',
      to(303, '/x'),
      `${it} to https://api.github.com/x in a way that does not keep the request's method.`,
    ],
    ['once too often', to(307, '/x'), `${it} to https://api.github.com/x, after five redirects in a row.`],
  ])('%s', (_, reply, why) => {
    expect(advice(reply)).toEqual([
      why,
      'Check github-api-url.',
      expect.stringMatching(/^If a proxy .* asks for a sign-in/),
    ])
  })
})

test('a fault of the other side: where known ones are told', () => {
  expect(serverError().steps).toEqual([expect.stringContaining('https://www.githubstatus.com')])
})
