import { MOST_MS_OF_A_STEP } from '../../src/receivers/triggers.ts'
import { nearest } from '../../src/text/nearest.ts'
import { content, FOLDER, github, listing, SITE, STATES, sending, silent, type Told } from './github.ts'

jest.mock('../../src/text/nearest.ts', () => ({
  nearest: jest.fn(jest.requireActual('../../src/text/nearest.ts').nearest),
}))

describe('the reading stops', () => {
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) => `w${String(index).padStart(3, '0')}.yml`)
  const crowd = (...repositories: string[]) =>
    Object.fromEntries(
      repositories.flatMap((name) => {
        const folder = FOLDER.replace('site', name)
        return [
          [folder, listing(numbered(60))],
          ...numbered(60).map((each) => [`${folder}/${each}`, content('on: push')] as const),
        ]
      }),
    )
  const at = (name: string) => ({ ...SITE, name, repository: `acme/${name}` })
  const filesIn = (asked: string[]) => asked.filter((address) => address.endsWith('.yml')).length

  test('50 files of a repository are read', async () => {
    const { asked, look } = github(crowd('site'))
    const { lines } = await look(SITE)
    expect(filesIn(asked)).toBe(50)
    expect(lines[0]).toContain('50 workflow files were read')
    expect(lines.at(-1)).toMatch(/and 5 more\. At most 50 files of a repository are read\.$/)
  })

  test('300 files of a step are read', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const { asked, look } = github({ ...crowd(...names), [FOLDER.replace('site', 'a')]: listing(numbered(40)) })
    const found = await Promise.all(names.map((name) => look(at(name))))
    expect(filesIn(asked)).toBe(300)
    expect(found[6]?.lines[0]).toContain('10 workflow files were read')
    expect(found[6]?.lines.at(-1)).toContain('This step had read 300')
    expect(found[7]?.lines.at(-1)).toContain('This step had read 300')
    const before = asked.length
    expect((await look(at('i'))).lines[0]).toContain('This step had read 300')
    expect(asked).toHaveLength(before)
  })

  test.each<[what: string, reply: Told]>([
    ['silence', silent()],
    ['a rate limit', { status: 403, headers: { 'retry-after': '60' } }],
  ])('after %s nothing more is asked', async (_, reply) => {
    const { asked, look } = github({ ...crowd('site', 'docs'), [`${FOLDER}/w003.yml`]: reply })
    expect((await look(SITE)).lines.at(-1)).toMatch(/^Not read: \S+w003.yml, \S+w010.yml/)
    expect(filesIn(asked)).toBe(10)
    expect((await look(at('docs'))).listening).toEqual([])
    expect(asked).toHaveLength(11)
  })

  test('after some seconds of parsing no more is parsed, and each reason is told of its files', async () => {
    const hostile = content(`on: [${','.repeat(120_000)}`)
    const files = Object.fromEntries(numbered(50).map((name) => [`${FOLDER}/${name}`, hostile]))
    const { look } = github({ ...crowd('site', 'docs'), ...files }, MOST_MS_OF_A_STEP)
    const { lines } = await look(SITE)
    expect(lines.at(-2)).toMatch(/^Not read: \S+w000.yml, .* Its YAML takes more than 500 ms to parse\.$/)
    expect(lines.at(-1)).toMatch(/^Not read: \S+w0[01]\d.yml, .* took this step 3 s, and it parses no more\.$/)
    expect((await look(at('docs'))).lines[0]).toContain('took this step 3 s')
  })

  test('after silence about states nothing more is asked, and the finding stands', async () => {
    const { asked, look } = github({
      ...crowd('docs'),
      [FOLDER]: listing(['deploy.yml']),
      [`${FOLDER}/deploy.yml`]: content('on: repository_dispatch'),
      [STATES]: silent(),
    })
    expect((await look(SITE)).listening).toEqual(['.github/workflows/deploy.yml'])
    expect(asked.at(-1)).toBe(STATES)
    expect((await look(at('docs'))).lines.join()).toContain('no answer within 30 s')
    expect(asked.at(-1)).toBe(STATES)
  })

  test('a stopped step reads no further', async () => {
    const { asked, look, stop } = github({
      ...crowd('site'),
      [`${FOLDER}/w005.yml`]: () => {
        stop.abort()
        return content('on: repository_dispatch')
      },
    })
    const { listening, lines } = await look(SITE)
    expect(listening).toEqual(['.github/workflows/w005.yml'])
    expect(lines.at(-1)).toContain('The step was stopped before.')
    expect(filesIn(asked)).toBe(6)
    expect((await look(at('docs'))).lines[0]).toContain('The step was stopped before.')
    expect(asked).toHaveLength(7)
  })
})

test('types are compared once for each event, and no more of them than a step may', async () => {
  const types = Array.from({ length: 1000 }, (_, index) => `${'deploy-site-'.repeat(7)}${index}`)
  const folder = [1, 2, 3].map((name) => `w${name}.yml`)
  const { look } = github({
    [FOLDER]: listing(folder),
    ...Object.fromEntries(
      folder.map((name) => [
        `${FOLDER}/${name}`,
        content(`on: {repository_dispatch: {types: ${JSON.stringify(types)}}}`),
      ]),
    ),
  })
  const compared = jest.mocked(nearest).mockClear()
  const events = Array.from({ length: 40 }, (_, index) => `${'deploy-site-'.repeat(7)}x${index % 20}`)
  for (const event of events) await look(sending(event))
  const names = compared.mock.calls.map(([, candidates]) => candidates.length)
  // A look compares a thousand, however many files there are.
  expect(names.slice(0, 3)).toEqual([1000, 0, 0])
  expect(names.filter((count) => count > 0)).toEqual(Array(10).fill(1000))
  expect(names).toHaveLength(20 * folder.length)
})

test('a file of more types than anybody writes is not compared with anything', async () => {
  const types = Array.from({ length: 1001 }, (_, index) => `t${index}`)
  const { look } = github({
    [FOLDER]: listing(['w.yml']),
    [`${FOLDER}/w.yml`]: content(`on: {repository_dispatch: {types: [${types.join()}]}}`),
  })
  expect((await look(SITE)).lines).toEqual([expect.stringMatching(/^Not read: \S+w\.yml\. .*: Error: 1001 types\.$/)])
})
