import type { Fault } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { errors, runStep } from './step.ts'

const DEAD = '0'.repeat(36)

describe('a token that GitHub refuses', () => {
  test.each<[kind: string, token: string]>([
    ['classic', tokens.classicExpired],
    ['fine-grained', `github_pat_${DEAD}`],
    ['installation', `ghs_${DEAD}`],
    ['oauth', `gho_${DEAD}`],
    ['app user', `ghu_${DEAD}`],
    ['unknown', DEAD],
  ])('%s', async (_, token) => {
    const step = await runStep({ token })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'bad_credentials', title: 'Token not accepted (401)' })
    expect(step.outputs).toMatchObject({ 'status-code': '401', 'accepted-count': '0', 'failed-count': '1' })
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.exitCode).toBe(1)
  })
})

describe('what is wrong about the text of the token is said', () => {
  test.each<[flaw: string, token: string, said: RegExp]>([
    ['quotes', `"${tokens.classic}"`, /quotes around it/],
    ['an expression', `$\{{ secrets.DEPLOY_TOKEN }}`, /not expanded/],
    ["an App's JWT", 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2ln', /create-github-app-token/],
    ['a scheme', `Bearer ${tokens.classic}`, /scheme/],
    [
      'white space inside',
      `${tokens.classicExpired.slice(0, 20)} ${tokens.classicExpired.slice(20)}`,
      /white space in it/,
    ],
    ['white space around', `${tokens.classicExpired}\n`, /white space around it/],
  ])('%s', async (_, token, said) => {
    const step = await runStep({ token })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'bad_credentials', message: expect.stringMatching(said) })
  })
})

describe('a token that GitHub knows all the same', () => {
  test.each(Object.entries({ classic: tokens.classic, installation: tokens.githubToken }))('%s', async (_, token) => {
    const step = await runStep({ token, github: { faults: [{ method: 'POST', status: 401 }] } })
    expect(step.page).toMatchSnapshot()
    expect(step.requests.map(({ path }) => path)).toEqual(['/repos/acme/site/dispatches', '/user'])
  })
})

test.each<[how: string, fault: Fault]>([
  ['fails', { method: 'GET', status: 500 }],
  ['is dropped', { method: 'GET', drop: 'request' }],
  ['answers nonsense', { method: 'GET', status: 200, html: '<html>' }],
])('a look-up that %s does not change the failure', async (_, fault) => {
  const step = await runStep({ token: tokens.classicExpired, github: { faults: [fault] } })
  expect(step.error).toMatchObject({ code: 'bad_credentials', title: 'Token not accepted (401)' })
  expect(step.outputs['status-code']).toBe('401')
})
