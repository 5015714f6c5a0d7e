import { type Finding, listeners, type WorkflowFile } from '../../src/receivers/listeners.ts'
import type { Trigger } from '../../src/receivers/triggers.ts'
import { BROKEN, dispatch, file, OTHER, path } from './workflow-files.ts'

const NEARLY: Trigger = { kind: 'near-miss', miss: { of: 'event', name: 'repository-dispatch' } }

describe('who listens', () => {
  test.each<[what: string, files: WorkflowFile[], findings: Partial<Finding>[]]>([
    ['no file', [], [{ kind: 'no-file' }]],
    ['nobody', [file('ci', OTHER), file('cd', OTHER)], [{ kind: 'no-listener', files: 2 }]],
    [
      'to all types',
      [file('a', dispatch(), 'active'), file('b', OTHER)],
      [{ kind: 'listens', path: path('a'), stateKnown: true }],
    ],
    [
      'to this type',
      [file('a', dispatch('x', 'deploy-site'))],
      [{ kind: 'listens', path: path('a'), stateKnown: false }],
    ],
    [
      'to another',
      [file('a', dispatch('deploy_site'))],
      [{ kind: 'other-types', types: ['deploy_site'], nearest: 'deploy_site' }],
    ],
    ['in other letters', [file('a', dispatch('Deploy-Site'))], [{ kind: 'other-types', nearest: 'Deploy-Site' }]],
    ['to one far away', [file('a', dispatch('build'))], [{ kind: 'other-types', types: ['build'] }]],
    [
      'to a pattern, which nobody can send and so is never the nearest',
      [file('a', dispatch('deploy-sit*', 'deploy_site')), file('b', dispatch('deploy-*'))],
      [
        { kind: 'other-types', types: ['deploy-sit*', 'deploy_site'], nearest: 'deploy_site' },
        { kind: 'other-types', path: path('b'), types: ['deploy-*'] },
      ],
    ],
    [
      'the nearest first',
      [file('a', dispatch('build')), file('b', dispatch('deploy_site'))],
      [{ path: path('b') }, { path: path('a') }],
    ],
    [
      'nearly, beside others',
      [file('a', OTHER), file('b', dispatch('deploy_site')), file('c', NEARLY)],
      [
        { kind: 'near-miss', path: path('c') },
        { kind: 'other-types', path: path('b') },
      ],
    ],
    [
      'disabled',
      [file('a', dispatch(), 'disabled_fork')],
      [{ kind: 'disabled', path: path('a'), state: 'disabled_fork' }],
    ],
    ['disabled, and for another type', [file('a', dispatch('b'), 'disabled_manually')], [{ kind: 'other-types' }]],
    [
      'disabled, beside one that is nearly meant',
      [file('a', dispatch('build')), file('b', dispatch('deploy_site')), file('c', dispatch(), 'disabled_manually')],
      [{ kind: 'disabled' }, { path: path('b') }],
    ],
    [
      'one of several',
      [
        file('a', dispatch('deploy_site')),
        file('b', dispatch(), 'disabled_manually'),
        file('c', dispatch()),
        file('d', BROKEN),
      ],
      [{ kind: 'disabled' }, { kind: 'listens' }, { kind: 'broken' }],
    ],
    [
      'broken',
      [file('a', BROKEN), file('b', OTHER)],
      [
        { kind: 'no-listener', files: 1 },
        { kind: 'broken', line: 3, column: 5 },
      ],
    ],
    [
      'all unread',
      [file('a', { kind: 'unread', why: { kind: 'stopped' } })],
      [{ kind: 'unread', why: { kind: 'stopped' } }],
    ],
  ])('%s', (_, files, findings) => {
    expect(listeners(files, { kind: 'event', eventType: 'deploy-site', clientPayload: {} }, { left: 1000 })).toEqual(
      findings.map((found) => expect.objectContaining(found)),
    )
  })
})

describe('nearest types', () => {
  const like = (index: number) => `deploy-sit${index.toString(36).padStart(4, '0')}`
  const crowd = Array.from({ length: 50 }, (_, at) =>
    file(`w${at}`, dispatch(...Array.from({ length: 900 }, (_, index) => like(at * 900 + index)))),
  )

  test('are looked for among no more than a look may', () => {
    const names = { left: 1000 }
    const found = listeners(crowd, { kind: 'event', eventType: 'deploy-site', clientPayload: {} }, names)
    expect(names).toEqual({ left: 0 })
    expect(found.filter((each) => 'nearest' in each).map((each) => 'path' in each && each.path)).toEqual([
      path('w0'),
      path('w1'),
    ])
  })
})
