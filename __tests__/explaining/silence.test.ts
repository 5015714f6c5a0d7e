import fc from 'fast-check'
import { explainSilence } from '../../src/explaining/silence.ts'
import { listeners, type WorkflowFile } from '../../src/receivers/listeners.ts'
import { readTrigger } from '../../src/receivers/triggers.ts'
import { BROKEN, dispatch, file, OTHER } from '../receivers/workflow-files.ts'

describe('in words', () => {
  const linesOf = (files: WorkflowFile[], eventType: string) => {
    const dispatch = { kind: 'event' as const, eventType, clientPayload: {} }
    const findings = listeners(files, dispatch, { left: 1000 })
    return explainSilence({ kind: 'findings', findings }, { repository: 'acme/site', dispatch }, true).lines
  }
  const words = (files: WorkflowFile[], eventType = 'deploy-site') => linesOf(files, eventType).join('\n')

  test.each<[what: string, files: WorkflowFile[]]>([
    ['no file', []],
    ['nobody', [file('ci', OTHER), file('release', OTHER)]],
    ['one file, which does not', [file('ci', OTHER)]],
    ['listens', [file('deploy', dispatch('deploy-site'), 'active')]],
    ['listens, state unknown', [file('deploy', dispatch())]],
    ['disabled by hand', [file('deploy', dispatch(), 'disabled_manually')]],
    ['disabled for inactivity', [file('deploy', dispatch(), 'disabled_inactivity')]],
    ['disabled on a fork', [file('deploy', dispatch(), 'disabled_fork')]],
    ['disabled for a reason of tomorrow', [file('deploy', dispatch(), 'disabled_by_moon')]],
    ['another type', [file('deploy', dispatch('deploy_site'))]],
    ['other types', [file('deploy', dispatch('build', 'deploy_site', 'c', 'd', 'e', 'f', 'g'))]],
    ['types far away', [file('deploy', dispatch('build'))]],
    ['a pattern', [file('deploy', dispatch('deploy-*'))]],
    ['the event, nearly', [file('deploy', { kind: 'near-miss', miss: { of: 'event', name: 'repository-dispatch' } })]],
    ['types, nearly', [file('deploy', { kind: 'near-miss', miss: { of: 'types', key: 'type' } })]],
    ['a merge key', [file('deploy', { kind: 'near-miss', miss: { of: 'merge' } }), file('ci', OTHER)]],
    ['broken', [file('deploy', BROKEN)]],
    [
      'unread',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => file(name, { kind: 'unread', why: { kind: 'too-large' } })),
    ],
    ['more than anyone reads', ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => file(name, dispatch('build')))],
  ])('%s', (_, files) => {
    expect(words(files)).toMatchSnapshot()
  })

  test('of a private repository, where the log may be public, no name of its files is said', () => {
    const files = [
      file('secret', dispatch('hush')),
      file('secret', dispatch(), 'disabled_manually'),
      file('secret', { kind: 'near-miss', miss: { of: 'event', name: 'repository-secret' } }),
      file('secret', { kind: 'broken', line: 1, column: 1, reason: 'secret' }),
      file('secret', dispatch(), 'active'),
    ]
    for (const each of files) {
      const about = {
        repository: 'acme/vault',
        dispatch: { kind: 'event' as const, eventType: 'deploy-site', clientPayload: {} },
      }
      const findings = listeners([each], about.dispatch, { left: 1000 })
      const { listening, lines } = explainSilence({ kind: 'findings', findings }, about, false)
      expect(lines.join('\n')).toContain('acme/vault')
      expect([...lines, ...listening].join('\n')).not.toMatch(/secret|hush/)
    }
  })

  test('an event type that YAML would read otherwise stands in quotes', () => {
    expect(words([], '1.10')).toContain('types: ["1.10"]')
    expect(words([], 'a: "b"')).toContain('types: ["a: \\"b\\""]')
  })

  test('text from outside stays within its line', () => {
    const hostile = '\n::error::pwned\r\n##[error]\u202e<img>`|`\u2028'
    const files = [
      file(hostile, dispatch(hostile)),
      file(hostile, { kind: 'broken', line: 1, column: 1, reason: hostile }),
      file(hostile, { kind: 'unread', why: { kind: 'stopped' } }),
    ]
    for (const each of [...files, file(hostile, dispatch(), `disabled${hostile}`), file(hostile, dispatch())]) {
      const lines = linesOf([each], hostile)
      for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u2028\u202e]/)
    }
  })

  test('thousands of types and files stay short', () => {
    const types = Array.from({ length: 5000 }, (_, index) => `${'t'.repeat(300)}${index}`)
    const files = Array.from({ length: 50 }, (_, index) => file(`${'f'.repeat(200)}${index}`, dispatch(...types)))
    expect(words(files).length).toBeLessThan(8000)
  })

  test('any text can be read', async () => {
    const token = fc.constantFrom(
      'on',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '&a ',
      '*a',
      '!t ',
      '"',
      "'",
      '|\n',
      '#',
      'repository_dispatch',
      'types',
      '---\n',
      '%YAML 1.1\n',
      '<<',
      '? ',
      '\u0000',
      '\ud800',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join('')),
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.string({ minLength: 1, maxLength: 100, unit: 'binary' }), async (text, eventType) => {
        const lines = linesOf(
          [{ path: '.github/workflows/a.yml', trigger: await readTrigger(text, { leftMs: 5000 }) }],
          eventType,
        )
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202e]/)
      }),
      { numRuns: 500 },
    )
  })
})
