import fc from 'fast-check'
import { createMatcher } from '../../src/plan/matching.ts'
import { compile, readPatterns } from '../../src/plan/patterns.ts'

const matches = (patterns: string[], file: string) => createMatcher([file])(patterns)

// Every example of
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#patterns-to-match-file-paths
describe("GitHub's own examples", () => {
  test.each<[patterns: string[], yes: string[], no?: string[]]>([
    [['*'], ['README.md', 'server.rb'], ['docs/README.md']],
    [['*.jsx?'], ['page.js', 'page.jsx'], ['page.jsxx', 'page.ts']],
    [['**'], ['all/the/files.md']],
    [['*.js'], ['app.js', 'index.js'], ['js/index.js']],
    [['**.js'], ['index.js', 'js/index.js', 'src/js/app.js'], ['index.ts']],
    [['docs/*'], ['docs/README.md', 'docs/file.txt'], ['docs/mona/octocat.txt', 'README.md']],
    [['docs/**'], ['docs/README.md', 'docs/mona/octocat.txt'], ['src/docs/README.md']],
    [['docs/**/*.md'], ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'], ['docs/a.txt']],
    [['**/docs/**'], ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['mydocs/a.md']],
    [['**/README.md'], ['README.md', 'js/README.md'], ['js/OLD-README.md']],
    [['**/*src/**'], ['a/src/app.js', 'my-src/code/js/app.js'], ['a/srcs/app.js']],
    [['**/*-post.md'], ['my-post.md', 'path/their-post.md'], ['my-post.md.txt']],
    [['**/migrate-*.sql'], ['migrate-10909.sql', 'db/migrate-v1.0.sql', 'db/sept/migrate-v1.sql'], ['migrate.sql']],
    [['*.md', '!README.md'], ['hello.md'], ['README.md', 'docs/hello.md']],
    [
      ['*.md', '!README.md', 'README*'],
      ['hello.md', 'README.md', 'README.doc'],
    ],
    // Those of branches and tags have the same rules.
    [['feature/*'], ['feature/my-branch', 'feature/your-branch'], ['feature/a/b']],
    [['v[12].[0-9]+.[0-9]+'], ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1.x.0']],
    [['Octoc?t'], ['Octoct', 'Octot'], ['Octoccat']],
    [['[CB]at'], ['Cat', 'Bat'], ['at', 'Rat']],
    [['[1-2]00'], ['100', '200'], ['300']],
  ])('%j', (patterns, yes, no = []) => {
    expect(yes.filter((file) => !matches(patterns, file))).toEqual([])
    expect(no.filter((file) => matches(patterns, file))).toEqual([])
  })
})

describe('what GitHub has no example of', () => {
  test.each<[patterns: string[], yes: string[], no?: string[]]>([
    [['a.b'], ['a.b'], ['axb']],
    [['packages/(site)/{a,b}|^$'], ['packages/(site)/{a,b}|^$'], ['packages/site/a']],
    [['a\\*b'], ['a*b'], ['axb']],
    [['app/\\[slug\\]/**'], ['app/[slug]/page.tsx'], ['app/s/page.tsx']],
    [['docs/**'], ['docs/.hidden', 'docs/caf\u00e9.md', 'docs/two\nlines', 'docs/\u{1f600}']],
    [['\u{1f600}?a'], ['a', '\u{1f600}a'], ['\u{1f600}']],
    [['ab+c'], ['abc', 'abbbc'], ['ac']],
    [['ab?+c'], ['ac', 'abbbc']],
    [['+a'], ['+a'], ['a']],
    [['?'], ['?'], ['a']],
    [['**+x', '*?y'], ['a/x', 'y', 'zy'], ['a/y']],
    [
      ['src**/x', '**/y**/z'],
      ['src/x', 'src/a/x', 'srcs/x', 'y/z', 'a/y/b/z'],
      ['srcx', 'yz'],
    ],
    [['**', '!src**/x'], ['srcx'], ['src/x']],
    [['a/**/**/b'], ['a/b', 'a/c/b'], ['ab']],
    [['!docs/**', 'docs/a'], ['docs/a'], ['docs/b']],
    [
      ['**', '!docs/**', 'docs/keep/**', '!docs/keep/no'],
      ['a', 'docs/keep/a'],
      ['docs/a', 'docs/keep/no'],
    ],
    [['Docs/**'], ['Docs/a'], ['docs/a']],
  ])('%j', (patterns, yes, no = []) => {
    expect(readPatterns(patterns).ok).toBe(true)
    expect(yes.filter((file) => !matches(patterns, file))).toEqual([])
    expect(no.filter((file) => matches(patterns, file))).toEqual([])
  })
})

describe('patterns as they are written', () => {
  const most = Array.from({ length: 1000 }, (_, index) => `f${index}`)
  const longest = 'a'.repeat(1000)

  test.each<[written: string[], patterns: string[]]>([
    [
      ['  docs/** ', 'a\n\n b \n'],
      ['docs/**', 'a', 'b'],
    ],
    [
      ['./a', '/b', '././/c', '!./d', '!/e', '.f'],
      ['a', 'b', 'c', '!d', '!e', '.f'],
    ],
    [
      ['[a-a]', '[a-b]'],
      ['[a-a]', '[a-b]'],
    ],
    [most, most],
    [
      [longest, `!${longest}`],
      [longest, `!${longest}`],
    ],
  ])('%j', (written, patterns) => {
    expect(readPatterns(written)).toEqual({ ok: true, value: patterns })
  })

  test.each<[written: string[], says: RegExp]>([
    [[' ', '\n'], /^has no pattern in it\.$/],
    [[...most, 'x'], /^has 1001 patterns; 1000 are the most for one target\.$/],
    [[`${longest}a`], /^has the pattern ".*", which has more than 1000 characters\.$/],
    [['a', '!'], /^has the pattern "!", which matches nothing\.$/],
    [['${{ vars.X }}'], /, an expression that was not expanded\.$/],
    [
      ['docs/'],
      /^has the pattern "docs\/", which ends in "\/", as no file does: write docs\/\*\* for all in the folder\.$/,
    ],
    [['[b-a]'], /, which has a range that runs backwards\.$/],
    [['[a!]'], /, where only letters, digits and ranges such as a-z can stand/],
    [['!a', '!b'], /^has patterns that begin with "!" alone/],
  ])('wrong: %j', (written, says) => {
    expect(readPatterns(written)).toEqual({ ok: false, problems: [expect.stringMatching(says)] })
  })

  test('what is none is never compared', () => {
    expect(() => createMatcher(['a'])(['['])).toThrow('"[" is no pattern')
  })
})

test('of many files one is enough, and none is no match', () => {
  const matcher = createMatcher(['docs/a.md', 'README.md', 'docs/b.md', 'README.md'])
  expect([['docs/**'], ['docs/b.md'], ['src/**'], ['docs/**', '!docs/**']].map(matcher)).toEqual([
    ...[true, true, false, false],
  ])
  expect(createMatcher([])(['**'])).toBe(false)
})

test('of many files each is told from each other', () => {
  const names = Array.from({ length: 70 }, (_, index) => `f${index}`)
  const matcher = createMatcher(names)
  const wrong = names.flatMap((one) =>
    names.filter((other) => matcher([one, `!${other}`]) !== (one !== other)).map((other) => [one, other]),
  )
  expect(wrong).toEqual([])
})

test.each([
  ['src/pages?', { prefix: 'src/page', suffix: '', within: { text: 'src/page', beginsName: true } }],
  ['**/docs/a/**', { prefix: '', suffix: '', within: { text: 'docs/a/', beginsName: true } }],
  ['*.test.[jt]s', { prefix: '', suffix: 's', within: { text: '.test.', beginsName: false } }],
  ['a/**/b/*.md', { prefix: 'a/', suffix: '.md', within: { text: '.md', beginsName: false } }],
])('%s has text by which files are looked up', (text, literals) => {
  expect(compile(text)).toMatchObject({ ok: true, value: literals })
})

const word = fc.constantFrom('a', 'b', 'ab', 'a.b', 'c-d')
const file = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const part = fc.oneof(word, fc.constantFrom('*', '**', 'a*', '*b', 'a?', 'b+', '[a-c]', 'a**'))
const pattern = fc
  .tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 4 }))
  .map(([negates, parts]) => `${negates ? '!' : ''}${parts.join('/')}`)

test('many files at once come to what each comes to alone', () => {
  fc.assert(
    fc.property(
      fc.array(file, { maxLength: 12 }),
      fc.array(pattern, { minLength: 1, maxLength: 5 }),
      (files, patterns) => {
        const alone = files.some((each) => {
          const last = patterns.map(compile).findLast((read) => read.ok && read.value.regex().test(each))
          return last?.ok === true && !last.value.negates
        })
        expect(createMatcher(files)(patterns)).toBe(alone)
      },
    ),
    { numRuns: 2000 },
  )
})
