import { createPrivateKey } from 'node:crypto'
import { createAppKey } from '../../sandbox/github/app-key.ts'
import type { Fault } from '../../sandbox/github/faults.ts'
import type { Installation } from '../../sandbox/github/world.ts'
import { appKey, worldWithApp } from '../world/app.ts'
import { MINUTE } from '../world/clock.ts'
import type { Result } from '../world/step.ts'
import { runApp } from './app-step.ts'

test('one event', async () => {
  const { stdout, asked, results, made } = await runApp()
  expect(results).toMatchObject([{ repository: 'acme/site', state: 'accepted', status_code: 204, attempts: 1 }])
  expect(asked).toEqual([
    'GET /users/acme/installation 200',
    'POST /app/installations/8000/access_tokens 201',
    'POST /repos/acme/site/dispatches 204',
    'DELETE /installation/token 204',
  ])
  expect(made).toMatchObject([
    {
      permissions: { contents: 'write', metadata: 'read' },
      repositories: { 'acme/site': 'write' },
      revoked: true,
    },
  ])
  expect(stdout).toContain(
    'GitHub App: asked for a token of acme with Contents: Read and write, Metadata: Read over acme/site\n',
  )
})

test.each<[how: string, written: (key: string) => string]>([
  ['on one line, in quotes', (key) => `"${key.replaceAll('\n', '\\r\\n')}"`],
  ['with spaces for its line breaks', (key) => key.replaceAll('\n', '  ')],
  ['without line breaks', (key) => key.replaceAll('\n', '')],
  ['indented, with empty lines', (key) => key.replaceAll('\n', '\n\n   ')],
  ['behind other text', (key) => `The key:\n${key}`],
])('a key is taken %s', async (_, written) => {
  const key = appKey().privateKey.trim()
  const { results, stdout, summary } = await runApp({ inputs: { 'app-private-key': written(key) } })
  expect(results).toMatchObject([{ state: 'accepted' }])
  const shown = stdout.replaceAll(/^::add-mask::.*$/gm, '') + summary
  expect(key.split('\n').filter((line) => shown.includes(line))).toEqual([])
})

test('a key is masked in the form that it is kept in, too', async () => {
  const { privateKey } = createAppKey()
  const { stdout } = await runApp({ inputs: { 'app-private-key': privateKey } })
  const [, ...lines] = createPrivateKey(privateKey).export({ type: 'pkcs8', format: 'pem' }).toString().split('\n')
  for (const line of lines.slice(0, 20)) expect(stdout).toContain(`::add-mask::${line}\n`)
})

describe('one token for each owner', () => {
  const targets = 'acme/site Acme/docs octocat/diary ACME/vault'

  test('whatever the letter case, for its targets alone', async () => {
    const { results, made } = await runApp({ inputs: { targets } })
    expect(results.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    expect(made.map(({ repositories }) => Object.keys(repositories ?? {}))).toEqual([
      ['acme/site', 'acme/docs', 'acme/vault'],
      ['octocat/diary'],
    ])
    expect(made.every(({ revoked }) => revoked)).toBe(true)
  })

  test("a target's own token comes before it, and no token is made for what is left out", async () => {
    const { results, made, github } = await runApp({
      inputs: {
        targets: `[{"repository": "acme/site", "token-env": "SITE"}, {"repository": "octocat/diary", "if": false}, "acme/docs"]`,
      },
      env: { SITE: 'ghp_SandboxClassic'.padEnd(40, '0') },
    })
    expect(results.map(({ state }) => state)).toEqual(['accepted', 'skipped', 'accepted'])
    expect(made.map(({ repositories }) => Object.keys(repositories ?? {}))).toEqual([['acme/docs']])
    const site = github.requests.find(({ path }) => path === '/repos/acme/site/dispatches')
    expect(site?.headers.authorization).toMatch(/ghp_SandboxClassic/)
  })
})

describe('what a token is asked for', () => {
  test('what is needed after a search, where its own token has less', async () => {
    const targets = [{ search: 'org:acme' }, { repository: 'acme/site', workflow: 'deploy.yml' }]
    const { results, made, broken, stdout } = await runApp({ inputs: { targets: JSON.stringify(targets) } })
    expect(results.map(({ error, workflow }) => error?.code ?? workflow).at(-1)).not.toBe('insufficient_permission')
    expect(made.map(({ permissions, repositories = {} }) => [permissions, Object.keys(repositories).length])).toEqual([
      [{ contents: 'write', metadata: 'read' }, 5],
      [{ contents: 'write', actions: 'write', metadata: 'read' }, 4],
    ])
    expect(stdout).toContain('with Contents: Read and write, Actions: Read and write, Metadata: Read over acme/docs')
    expect(broken).toEqual([])
  })

  test('for a search no more than those take that are made', async () => {
    const targets = [{ search: 'org:acme' }, { search: 'org:acme topic:x', listening: true, if: false }]
    const { made } = await runApp({ inputs: { targets: JSON.stringify(targets) } })
    expect(made).toMatchObject([{ permissions: { contents: 'write', metadata: 'read' } }])
    expect(made[0]?.permissions).not.toHaveProperty('actions')
  })

  test('no more than before, where the search had enough', async () => {
    const { made } = await runApp({ inputs: { targets: '[{"search": "org:acme"}, "acme/unlisted"]' } })
    expect(made).toHaveLength(1)
  })

  test('for two owners a search has no token, and would find less than there is', async () => {
    const targets = (words: string) => JSON.stringify([{ search: words }])
    const two = await runApp({ inputs: { targets: targets('org:acme topic:ui user:octocat') } })
    expect(two.asked).toEqual([])
    expect(two.stdout).toContain('searches for several owners (acme, octocat), and a GitHub App')
    const one = await runApp({ inputs: { targets: targets('org:acme fork:false -user:octocat org:ACME') } })
    expect(one.asked[0]).toBe('GET /users/acme/installation 200')
  })

  test('a right that is not there at either level is named where the lower one was enough', async () => {
    const world = worldWithApp({ owner: 'acme', permissions: { contents: 'write' } })
    for (const repository of world.repositories) repository.private = true
    const inputs = { 'wait-for': 'completion', 'cancel-downstream': 'true' }
    const { error, stdout } = await runApp({ inputs }, [], { world })
    expect(stdout).toContain('; the installation lacks Actions: Read and write, Checks: Read\n')
    expect(error?.message).toMatchInlineSnapshot(`
"This GitHub App's installation token (ghs_…) may not read the workflow runs of acme/site: waiting for them needs that right.
- Give the App Actions: Read: its settings → Permissions & events → Repository permissions.
- Then have an owner of acme accept that: https://github.com/organizations/acme/settings/installations/8000
- Sending the event takes Contents: Read and write, too.
Could not send "deploy" to acme/site.
Nothing was sent: to tell later which run is new, the runs are listed first, and that failed.
GitHub answered 403 Forbidden: "Resource not accessible by integration" (request id 5A4D:0003).
GitHub asks for (X-Accepted-GitHub-Permissions): actions=read.
The event did not arrive: sending it again is safe."
`)
  })

  test('more than 500 repositories of an owner are all of the installation', async () => {
    const names = Array.from({ length: 501 }, (_, index) => `acme/r${index}`)
    const { made, stdout } = await runApp({ inputs: { targets: names.join(' '), 'max-per-minute': '0' } })
    expect(made).toHaveLength(1)
    expect(Object.keys(made[0]?.repositories ?? {})).toHaveLength(5)
    expect(stdout).toContain('Metadata: Read over all repositories of the installation\n')
  })

  test('a right that the installation lacks is not asked for, and the failure names it', async () => {
    const { made, stdout, error, asked } = await runApp({}, [
      { owner: 'acme', permissions: { contents: 'read', actions: 'write' } },
    ])
    expect(made).toMatchObject([{ permissions: { contents: 'read', metadata: 'read' } }])
    expect(stdout).toContain('; the installation lacks Contents: Read and write\n')
    expect(error).toMatchObject({ code: 'insufficient_permission', title: 'Token may not write (403)' })
    expect(error?.message).toMatchInlineSnapshot(`
"This GitHub App's installation token (ghs_…) may not write to acme/site: its installation on acme lacks Contents: Read and write.
- Give the App Contents: Read and write: its settings → Permissions & events → Repository permissions.
- Then have an owner of acme accept that: https://github.com/organizations/acme/settings/installations/8000
Could not send "deploy" to acme/site.
GitHub answered 403 Forbidden: "Resource not accessible by integration" (request id 5A4D:0003).
GitHub asks for (X-Accepted-GitHub-Permissions): contents=write.
The event did not arrive: sending it again is safe."
`)
    expect(asked.at(-1)).toBe('DELETE /installation/token 204')
  })

  test('a dry run is asked for less, and tells what a real one would lack', async () => {
    const { made, stdout } = await runApp({ inputs: { 'dry-run': 'true' } }, [
      { owner: 'acme', permissions: { contents: 'read', actions: 'read' } },
    ])
    expect(made).toMatchObject([{ permissions: { contents: 'read', actions: 'read', metadata: 'read' } }])
    expect(stdout).toContain('over acme/site; the installation lacks Contents: Read and write\n')
  })

  test('a right that is missing for all of an owner is one cause', async () => {
    const { stdout } = await runApp({ inputs: { targets: 'acme/site acme/docs octocat/diary', 'max-parallel': '1' } }, [
      { owner: 'acme', permissions: { contents: 'read' } },
      { owner: 'octocat' },
    ])
    const annotations = stdout.split('\n').filter((line) => line.startsWith('::error'))
    expect(annotations).toHaveLength(1)
    expect(annotations[0]?.replaceAll('%0A', '\n')).toMatchInlineSnapshot(`
"::error title=2 targets%3A Token may not write (403)::The GitHub App's installation on acme lacks Contents: Read and write.
- Give the App Contents: Read and write: its settings → Permissions & events → Repository permissions.
- Then have an owner of acme accept that: https://github.com/organizations/acme/settings/installations/8000
Could not send "deploy" to 2 targets: acme/site, acme/docs.
acme/site: This GitHub App's installation token (ghs_…) may not write to acme/site: its installation on acme lacks Contents: Read and write.
GitHub answered 403 Forbidden: "Resource not accessible by integration" (request id 5A4D:0003).
GitHub asks for (X-Accepted-GitHub-Permissions): contents=write.
The event did not arrive: sending it again is safe."
`)
  })

  test('repositories that it does not cover are left out, and fail by themselves', async () => {
    const { made, results, stdout, asked } = await runApp(
      { inputs: { targets: 'acme/site acme/nowhere acme/vault' } },
      [{ owner: 'acme', repositories: ['site'] }],
    )
    expect(results).toMatchObject([
      { state: 'accepted' },
      { state: 'failed', error: { code: 'not_found' } },
      { state: 'failed', error: { code: 'not_found' } },
    ])
    expect(results[1]).not.toHaveProperty('status_code')
    expect(results[1]?.error?.message).toMatchInlineSnapshot(`
"The GitHub App is installed for acme, but not on acme/nowhere, or there is no such repository.
- Check the spelling of its name.
- Have an owner of acme add it to the installation's repositories: https://github.com/organizations/acme/settings/installations/8000
Could not send "deploy" to acme/nowhere.
GitHub answered 404 Not Found: "Not Found" (request id 5A4D:0004).
The event did not arrive: sending it again is safe."
`)
    expect(Object.keys(made[0]?.repositories ?? {})).toEqual(['acme/site'])
    expect(stdout).toContain('over acme/site; it is not for acme/nowhere, acme/vault\n')
    expect(asked.filter((line) => line.includes('dispatches'))).toEqual(['POST /repos/acme/site/dispatches 204'])
  })

  // Nothing listens in acme/site.
  test.each([
    ['send', 'accepted'],
    ['skip', 'skipped'],
  ])(
    'nothing is asked of these, and they take no place of others: if-no-listener: %s',
    async (ifNoListener, becomes) => {
      const { asked, results, tookMs } = await runApp(
        {
          inputs: {
            targets: 'acme/nowhere acme/Vault acme/site',
            ...{ 'max-per-minute': '1', 'max-parallel': '1', 'if-no-listener': ifNoListener },
          },
        },
        [{ owner: 'acme', repositories: ['site'] }],
      )
      expect(results.map(({ state }) => state)).toEqual(['failed', 'failed', becomes])
      expect(asked.filter((line) => /acme.(nowhere|vault)/i.test(line))).toEqual([
        'GET /repos/acme/nowhere/installation 404',
        'GET /repos/acme/Vault/installation 404',
      ])
      expect(tookMs).toBeLessThan(MINUTE)
    },
  )

  test('one that a search finds and that it does not cover is most likely not among its repositories', async () => {
    const { results } = await runApp({ inputs: { targets: '[{"search": "org:acme"}, "acme/vault"]' } }, [
      { owner: 'acme', repositories: ['site'] },
    ])
    expect(results.map(({ state, repository, error }) => `${repository} ${error?.code ?? state}`)).toEqual([
      'acme/docs insufficient_permission',
      'acme/monorepo insufficient_permission',
      'acme/site accepted',
      'acme/vault not_found',
    ])
    expect(results[0]?.error?.message).toMatchInlineSnapshot(`
"This GitHub App's installation token (ghs_…) may not write to acme/docs. Its installation has Contents: Read and write: most likely acme/docs is not among its repositories.
- Have an owner of acme add it to the installation's repositories: https://github.com/organizations/acme/settings/installations/8000
Could not send "deploy" to acme/docs.
GitHub answered 403 Forbidden: "Resource not accessible by integration" (request id 5A4D:0004).
GitHub asks for (X-Accepted-GitHub-Permissions): contents=write.
The event did not arrive: sending it again is safe."
`)
    expect(results[3]?.error?.message).toMatchInlineSnapshot(`
"This GitHub App's installation token (ghs_…) cannot see acme/vault: it is misspelled, missing, or private and hidden from this token.
- Check the spelling of acme/vault.
- If acme/vault is right, the token needs access to it:
  Have an owner of acme add it to the installation's repositories: https://github.com/organizations/acme/settings/installations/8000
Could not send "deploy" to acme/vault.
GitHub answered 404 Not Found: "Not Found" (request id 5A4D:0007).
The owner acme exists.
The event did not arrive: sending it again is safe."
`)
  })

  test('where it covers none of them, no token is made', async () => {
    const { made, results } = await runApp({ inputs: { targets: 'acme/nowhere acme/vault' } }, [
      { owner: 'acme', repositories: ['site'] },
    ])
    for (const { error } of results)
      expect(error).toMatchObject({
        code: 'not_found',
        message: expect.stringMatching(/is installed for acme, but not on/),
      })
    expect(made).toEqual([])
  })

  test('one that has moved to another owner is told so, and is no reason to ask for all repositories', async () => {
    const world = worldWithApp({ owner: 'acme' }, { owner: 'octocat' })
    const site = world.repositories.find(({ name }) => name === 'site')
    Object.assign(site ?? {}, { owner: 'octocat', formerNames: ['acme/site'] })
    const { error, results, made, broken } = await runApp({ inputs: { targets: 'acme/site acme/docs' } }, [], { world })
    expect(error?.title).toBe('Repository moved (422)')
    expect(error?.message).toMatch(/^acme\/site belongs to another owner now, .*\n- Write its new name in the workflow/)
    expect(results[1]).toMatchObject({ state: 'accepted' })
    expect(made.map(({ repositories }) => Object.keys(repositories ?? {}))).toEqual([['acme/docs']])
    expect(broken).toEqual([])
  })

  test('a repository by its former name has a token for all of the installation', async () => {
    const { made, results, stdout } = await runApp({ inputs: { targets: 'acme/old-site acme/docs' } })
    expect(results).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }])
    expect(Object.keys(made[0]?.repositories ?? {})).toHaveLength(5)
    expect(stdout).toContain('over all repositories of the installation\n')
  })
})

/** What a step's one failure says, and what was asked; the key is another one each time. */
const told = (error: Result['error'], asked: string[]) =>
  [error?.code, error?.title, error?.message, '', ...asked].join('\n').replace(/SHA256:[\w+/]{43}=/, 'SHA256:…')

describe('where no token can be made', () => {
  const LIMIT = { limit: 'secondary', status: 403, retryAfter: 3600 } as const
  const INSTALLATION = { path: '/users/acme/installation' }
  const TOKEN = { path: '/app/installations/8000/access_tokens' }

  test.each<
    [
      what: string,
      how: {
        faults?: Fault[]
        installations?: (Partial<Installation> & { owner: string })[]
        inputs?: Record<string, string>
      },
    ]
  >([
    ['a key of another App', { inputs: { 'app-private-key': createAppKey().privateKey } }],
    ['an id of no App', { inputs: { 'app-client-id': 'Iv23nobody' } }],
    ['an owner without it', { inputs: { repository: 'globex/reactor' } }],
    ['an owner that is not there', { inputs: { repository: 'nobody/nothing' } }],
    ['a suspended installation', { installations: [{ owner: 'acme', suspended: true }] }],
    ['an installation that goes away', { faults: [{ ...TOKEN, status: 404, body: { message: 'Not Found' } }] }],
    ['a rate limit that lasts', { faults: [{ ...INSTALLATION, ...LIMIT }] }],
    ['a broken GitHub', { faults: [{ ...TOKEN, status: 502, html: '<html>' }] }],
    ['no answer', { faults: [{ ...INSTALLATION, drop: 'request' }] }],
    ['no answer in time', { faults: [{ ...TOKEN, stall: 'request' }] }],
    ['a token that is none', { faults: [{ ...TOKEN, status: 201, body: { token: 'a b' } }] }],
    ['a refusal in other words', { faults: [{ ...TOKEN, status: 422, body: { message: 'No.' } }] }],
    ['an IP allow list', { faults: [{ ...TOKEN, status: 403, body: { message: 'IP allow list enabled' } }] }],
    ['a web page', { faults: [{ ...INSTALLATION, status: 404, html: '<html><title>Sign in</title>' }] }],
  ])('%s', async (_, { faults = [], installations, inputs = {} }) => {
    const { results, error, asked, outputs, made } = await runApp({ inputs }, installations, { faults })
    expect(results).toHaveLength(1)
    expect(results[0]).not.toHaveProperty('status_code')
    expect(outputs).not.toHaveProperty('status-code')
    expect(asked.filter((line) => line.includes('dispatches'))).toEqual([])
    expect(told(error, asked)).toMatchSnapshot()
    expect(made.filter(({ revoked }) => !revoked)).toEqual([])
  })

  test('an owner that was renamed is called by its new name', async () => {
    const world = worldWithApp({ owner: 'acme' })
    const site = world.repositories.find(({ name }) => name === 'site')
    Object.assign(site ?? {}, { formerNames: ['acme-old/site'] })
    const { results, asked } = await runApp({ inputs: { targets: 'acme-old/site acme-old/docs' } }, [], { world })
    expect(results).toMatchObject([{ error: { code: 'not_found' } }, { error: { code: 'not_found' } }])
    expect(results[1]?.error?.message).toMatchInlineSnapshot(`
"The GitHub App is installed for acme, and not for acme-old: acme-old/site belongs to acme now, most likely since acme-old was renamed.
- Write acme in place of acme-old.
Could not send "deploy" to acme-old/docs.
The GitHub App got no token for it. GitHub answered 404 Not Found: "Not Found" (request id 5A4D:0002).
The event did not arrive: sending it again is safe."
`)
    expect(asked).toEqual([
      'GET /users/acme-old/installation 404',
      'GET /orgs/acme-old/installation 404',
      'GET /repos/acme-old/site/installation 301',
      'GET /repositories/102/installation 200',
    ])
  })

  test('an answer that can not be read may have a token in it, and is shown to nobody', async () => {
    const { stdout, summary, files, error } = await runApp({}, undefined, {
      faults: [{ ...TOKEN, status: 201, html: '{"token": "ghs_NobodyKnowsThisOne", "expires_at": "20' }],
    })
    expect(error?.title).toBe('GitHub App got no token (201)')
    expect(stdout + summary + files).not.toContain('NobodyKnows')
  })

  test('whoever listens there is not said to be unknown, as nothing is sent', async () => {
    const inputs = { targets: 'acme/docs globex/reactor', 'if-no-listener': 'fail' }
    const { results, stdout } = await runApp({ inputs }, [{ owner: 'acme', repositories: ['site'] }])
    expect(results).toMatchObject([{ error: { code: 'not_found' } }, { error: { code: 'not_found' } }])
    expect(stdout).not.toContain('Listeners not found out')
  })

  test('for a while, whoever listens there is not known, and the event is sent', async () => {
    const faults = [{ method: 'POST', path: /access_tokens/, status: 502, times: 1 }]
    const { results, stdout } = await runApp({ inputs: { 'if-no-listener': 'fail' } }, undefined, { faults })
    expect(results).toMatchObject([{ state: 'accepted' }])
    expect(stdout).toMatch(
      /Listeners not found out::.* listens\. The GitHub App got no token for it\. GitHub answered 502/,
    )
  })

  test('a passing fault costs a try, and nothing else', async () => {
    const { results, asked } = await runApp({ inputs: { retries: '2' } }, undefined, {
      faults: [
        { ...INSTALLATION, status: 500, times: 1 },
        { ...TOKEN, drop: 'request', times: 1 },
      ],
    })
    expect(results).toMatchObject([{ state: 'accepted', attempts: 1 }])
    expect(asked).toEqual([
      'GET /users/acme/installation 500',
      'GET /users/acme/installation 200',
      'POST /app/installations/8000/access_tokens undefined',
      'GET /users/acme/installation 200',
      'POST /app/installations/8000/access_tokens 201',
      'POST /repos/acme/site/dispatches 204',
      'DELETE /installation/token 204',
    ])
  })
})

describe('the clock', () => {
  test.each([
    [-30 * MINUTE, /clock is 30 min ahead of GitHub's/],
    [30 * MINUTE, /clock is 30 min behind GitHub's/],
  ])('GitHub %s ms ahead: signed once more by its clock, and told', async (skewMs, told) => {
    const { results, asked, stdout } = await runApp({}, undefined, { skewMs })
    expect(results).toMatchObject([{ state: 'accepted' }])
    expect(asked.slice(0, 2)).toEqual(['GET /users/acme/installation 401', 'GET /users/acme/installation 200'])
    expect(stdout).toMatch(told)
  })

  test('a little apart, nobody need know', async () => {
    const { stdout, asked } = await runApp({}, undefined, { skewMs: -50_000 })
    expect(asked[0]).toBe('GET /users/acme/installation 401')
    expect(stdout).not.toMatch(/clock/)
  })
})
