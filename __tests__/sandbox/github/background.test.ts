import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseCommandFile } from '../../../sandbox/runner/commands.ts'
import { runAction } from '../../../sandbox/runner/run-action.ts'

const ROOT = resolve(__dirname, '..', '..', '..')

test('sandbox/github/background.ts leaves a GitHub behind that later steps reach', async () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['sandbox/github/background.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  const { url = '', token = '', pid } = parseCommandFile(stdout)
  try {
    const inputs = { token, repository: 'acme/site', 'event-type': 'deploy-site', 'github-api-url': url }
    const { outputs } = await runAction({ root: ROOT, inputs })
    expect(outputs).toMatchObject({ 'status-code': '204', 'accepted-count': '1' })
  } finally {
    process.kill(Number(pid))
  }
})
