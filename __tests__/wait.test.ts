import { type Wait, waitWords } from '../src/wait.ts'

const url = 'https://github.com/acme/site/deployments/activity_log?environments_filter=production'

test.each<[wait: Wait, words: string]>([
  [{ kind: 'approval', environments: [] }, 'waits for an approval'],
  [
    { kind: 'approval', environments: [{ name: 'production', url }] },
    `waits for an approval of the environment "production" (${url})`,
  ],
  [
    { kind: 'approval', environments: ['a', 'b'].map((name) => ({ name, url: '' })) },
    'waits for an approval of the environments "a", "b"',
  ],
  [{ kind: 'runner', labels: [] }, 'waits for a runner'],
  [{ kind: 'runner', labels: ['gpu'] }, 'waits for a runner with the label gpu'],
  [{ kind: 'runner', labels: [...'abcdefg'] }, 'waits for a runner with the labels a, b, c, d, e and 2 more'],
  [{ kind: 'concurrency' }, 'waits in its concurrency group'],
  [{ kind: 'concurrency', group: 'deploy' }, 'waits in the concurrency group "deploy"'],
  [
    { kind: 'concurrency', group: 'deploy', heldBy: 'https://github.com/acme/site/actions/runs/1' },
    'waits in the concurrency group "deploy", which https://github.com/acme/site/actions/runs/1 holds',
  ],
  [{ kind: 'concurrency', group: 'a\n::error::b' }, 'waits in the concurrency group "a\\n::error::b"'],
])('%j', (wait, words) => {
  expect(waitWords(wait)).toBe(words)
})
