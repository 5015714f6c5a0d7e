import { ownerProblem, readRepository, sameName } from '../../src/inputs/repository-name.ts'
import { problemsOf } from '../../src/reading.ts'

describe('a name that is read', () => {
  test.each<[text: string, defaultOwner: string | undefined, owner: string, name: string]>([
    ['acme/site', undefined, 'acme', 'site'],
    ['acme/site', 'other', 'acme', 'site'],
    ['site', 'acme', 'acme', 'site'],
    ['Acme_1-2.3/.github', undefined, 'Acme_1-2.3', '.github'],
    ['acme/...', undefined, 'acme', '...'],
    ['acme/-', undefined, 'acme', '-'],
    [`${'o'.repeat(39)}/${'n'.repeat(100)}`, undefined, 'o'.repeat(39), 'n'.repeat(100)],
  ])('%s with the owner %s', (text, defaultOwner, owner, name) => {
    expect(readRepository(text, defaultOwner)).toEqual({ ok: true, value: { owner, name } })
  })
})

describe('a name that is none', () => {
  test.each<[text: string, says: RegExp]>([
    ['', /owner/],
    ['site', /no owner/],
    ['/', /missing/],
    ['acme/', /repository is missing/],
    ['/site', /owner is missing/],
    ['acme/site/', /more than one slash/],
    ['acme//site', /more than one slash/],
    ['acme/..', /"\.\."/],
    ['../site', /"\.\."/],
    ['acme/.', /"\."/],
    ['acme/si te', /only letters/],
    ['acme/site?x', /only letters/],
    ['acme/site#x', /only letters/],
    ['acme/%2e%2e', /only letters/],
    ['acme/site\\x', /only letters/],
    ['acme/sité', /only letters/],
    ['acme/si\u200bte', /only letters/],
    ['acme/site\n', /only letters/],
    ['acme/\u0430', /only letters/],
    [`acme/$\{{ matrix.repo }}`, /not expanded/],
    [`acme/site-$\{{ matrix.env }}`, /not expanded/],
    [`${'o'.repeat(40)}/site`, /40 characters/],
    [`acme/${'n'.repeat(101)}`, /101 characters/],
    ['https://github.com/acme/site', /is a URL: write owner\/name, acme\/site\./],
    ['https://github.com/acme/site.git', /acme\/site\./],
    ['https://github.com/acme/site/', /acme\/site\./],
    ['git@github.com:acme/site.git', /acme\/site\./],
    ['ssh://git@github.com:22/acme/site.git', /is a URL: write owner\/name, acme\/site\./],
    ['https://me:pass@ghe.test:8443/acme/site/tree/main', /is a URL: write owner\/name, acme\/site\./],
    ['github.com/acme/site', /is a URL: write owner\/name, acme\/site\./],
    ['https://github.com/', /is a URL: write owner\/name\.$/],
    ['acme/site.git', /^"acme\/site\.git" ends in \.git.* write acme\/site\.$/],
    ['acme/site/dev', /has a third part, "dev": write owner\/name\. .*default branch/],
    ['acme/site/feature/x', /third part, "feature\/x"/],
    ['acme/../docs', /more than one slash/],
    ['"acme/site"', /has quotes around it.*jq -r/],
    ["'acme/site'", /has quotes around it/],
    ['acme/a,acme/b', /has several names in it: write them in `targets`/],
    ['acme/a acme/b', /several names/],
    ['acme/a\nacme/b', /several names/],
    ['site, docs', /several names/],
    [`https://${'@'.repeat(1_000_000)}`, /only letters/],
  ])('%j', (text, says) => {
    const read = readRepository(text, undefined)
    expect(read).toEqual({ ok: false, problems: [expect.stringMatching(says)] })
    expect(problemsOf(read).join()).not.toMatch(/[\n\u001b]/)
  })
})

describe('a bare name that is never meant', () => {
  test.each<[text: string, says: RegExp]>([
    ['Array', /^"Array" is not a name, but what an expression prints for a list: .*toJSON.* write owner\/Array\.\)$/],
    ['Object', /what an expression prints for an object/],
    ['null', /where there is no value.* write owner\/null\.\)$/],
    ['undefined', /where there is no value/],
    ['[object Object]', /what JavaScript prints for an object: write JSON\.stringify\(…\) there\.$/],
    ['site.git', / write site\.$/],
  ])('%s', (text, says) => {
    expect(readRepository(text, 'acme')).toEqual({ ok: false, problems: [expect.stringMatching(says)] })
  })

  test.each(['acme/Array', 'acme/null', 'array', 'NULL', 'constructor', '.git', 'site.github'])('is not %s', (text) => {
    expect(readRepository(text, 'acme')).toMatchObject({ ok: true })
  })
})

test.each<[owner: string, sound: boolean]>([
  ['acme', true],
  ['acme_emu', true],
  ['o'.repeat(39), true],
  ['o'.repeat(40), false],
  ['', false],
  ['.', false],
  ['a/b', false],
])('%j can be an owner: %s', (owner, sound) => expect(ownerProblem(owner) === undefined).toBe(sound))

test.each<[a: string, b: string, same: boolean]>([
  ['acme', 'ACME', true],
  ['acme', 'acme', true],
  ['acme', 'acme2', false],
])('%s and %s are the same: %s', (a, b, same) => expect(sameName(a, b)).toBe(same))
