import { content, FOLDER, github, listing, SITE, silent, type Told } from './github.ts'

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
