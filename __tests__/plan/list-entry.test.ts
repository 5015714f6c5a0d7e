import { planOf, problemsOf } from '../inputs/reading.ts'

/** Each target in short: its name, and what is said of it beside. */
async function told(list: string, inputs: Record<string, string> = {}) {
  const { targets } = await planOf({ targets: list, ...inputs })
  return targets.map(({ repository, skippedBecause, optional, paths, search }) =>
    [
      repository,
      skippedBecause,
      optional && 'optional',
      paths?.join(' '),
      search && `${search.most} ${search.listening}`,
    ]
      .filter(Boolean)
      .join(', '),
  )
}

describe('if', () => {
  test.each<[written: string, isLeftOut: boolean]>([
    ['true', false],
    ['false', true],
    ['"true"', false],
    ['" TRUE "', false],
    ['False', true],
    ['', true],
    ['""', true],
    ['null', true],
  ])('%j leaves its target out: %s', async (written, isLeftOut) => {
    const list = `- site\n- repository: docs\n  if: ${written}\n`
    expect(await told(list)).toEqual(['acme/site', isLeftOut ? 'acme/docs, if' : 'acme/docs'])
  })

  test.each<[written: string, says: RegExp]>([
    ['1', /`if` must be true or false, and is 1\./],
    ['yes', /`if` must be true or false, and is "yes"\./],
    ['[true]', /`if` must be true or false, and is \[true]\./],
    ['"${{ github.ref == 1 }}"', /and is "\$\{\{ github.ref == 1 }}": in a file no expression is expanded\./],
  ])('%j is wrong', async (written, says) => {
    expect(await problemsOf({ targets: `- repository: docs\n  if: ${written}\n` })).toEqual([
      expect.stringMatching(says),
    ])
  })

  test('what is left out is equal to nothing', async () => {
    expect(await told('[{repository: site, if: false}, site, {repository: site, if: ""}]')).toEqual([
      'acme/site, if',
      'acme/site',
      'acme/site, if',
    ])
  })

  test('what is left out needs no token, and all else is checked', async () => {
    expect(await told('[{repository: site, token-env: NONE, if: false}, docs]')).toEqual(['acme/site, if', 'acme/docs'])
    expect(await problemsOf({ targets: '[{repository: a/b/c, if: false}, docs]' })).toEqual([
      expect.stringMatching(/^targets: entry 1 \(a\/b\/c\): .*third part/),
    ])
  })
})

test('a target may be optional', async () => {
  expect(await told('[{repository: site, optional: true}, {repository: docs, optional: "false"}]')).toEqual([
    'acme/site, optional',
    'acme/docs',
  ])
})

describe('paths', () => {
  test.each<[written: string, patterns: string]>([
    ['packages/site/**', 'packages/site/**'],
    ['/packages/site/**', 'packages/site/**'],
    ['[./docs/**, "!/docs/drafts/**"]', 'docs/** !docs/drafts/**'],
    ['"docs/**\\n\\n  README.md  \\n"', 'docs/** README.md'],
  ])('%j are %s', async (written, patterns) => {
    expect(await told(`- repository: site\n  paths: ${written}\n`)).toEqual([`acme/site, ${patterns}`])
  })

  test.each<[written: string, says: RegExp]>([
    ['[]', /`paths` has no pattern in it\./],
    ['""', /`paths` has no pattern in it\./],
    ['5', /`paths` must be a pattern, or a list of patterns: put each in quotes\./],
    ['["!docs/**"]', /`paths` has patterns that begin with "!" alone, .*: put "\*\*" before them\./],
    ['docs/', /the pattern "docs\/", which ends in "\/", as no file does: write docs\/\*\* for all/],
    ['["app/[...slug]/**"]', /where only letters, digits and ranges .* put a backslash before/],
    ['["x[a"]', /where only letters/],
    ['["[z-a]"]', /a range that runs backwards/],
    ['["!"]', /which matches nothing/],
  ])('%j is wrong', async (written, says) => {
    expect(await problemsOf({ targets: `- repository: docs\n  paths: ${written}\n` })).toEqual([
      expect.stringMatching(says),
    ])
  })
})

describe('search', () => {
  test('stands in place of a repository', async () => {
    const list = '[{search: " org:acme topic:uses-ui "}, {search: org:acme, max: 7, listening: true, optional: true}]'
    expect(await told(list)).toEqual([
      'search "org:acme topic:uses-ui", 100 false',
      'search "org:acme", optional, 7 true',
    ])
  })

  test.each<[entry: string, says: RegExp]>([
    ['{search: x, repository: site}', /has `search` beside `repository`/],
    ['{search: " "}', /`search` has no words in it/],
    ['{repository: site, max: 5}', /has `max`, which says something of a `search`, and there is none/],
    ['{repository: site, listening: true}', /has `listening`, which says/],
    ['{search: x, max: 0}', /`max` must be a whole number from 1 to 1000\./],
    ['{search: x, max: 1001}', /`max` must be a whole number/],
    ['{search: x, max: 1.5}', /`max` must be a whole number/],
    ['{search: x, listening: true, workflow: a.yml}', /has `listening` beside `workflow`/],
    ['{max: 5}', /has no `repository`/],
    [`{search: ${'x'.repeat(1001)}}`, /`search` has 1001 characters; 1000 are the most\./],
  ])('%j is wrong', async (entry, says) => {
    expect((await problemsOf({ targets: `[${entry}]` }))[0]).toMatch(says)
  })

  test('listens to no workflow of the step', async () => {
    const inputs = { workflow: 'deploy.yml', 'event-type': '' }
    expect(await problemsOf({ targets: '[{search: x, listening: true}]', ...inputs })).toEqual([
      expect.stringMatching(/has `listening`, and gets no event but the workflow that the step names/),
    ])
  })

  test('has no id that would be the same for all that it finds', async () => {
    const inputs = { 'add-dispatch-id': 'true', 'client-payload': '{"dispatch_id": "release-42"}' }
    expect(await problemsOf({ targets: '[{search: x}]', ...inputs })).toEqual([
      expect.stringMatching(/has a dispatch_id of yours for all that its `search` finds/),
    ])
  })
})
