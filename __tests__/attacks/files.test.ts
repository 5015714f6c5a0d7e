import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errors, runStep } from '../action/step.ts'

// As processes: what would wait for ever here can't be stopped by a test within its own.

const folder = mkdtempSync(join(tmpdir(), 'files-'))
const socket = createServer()
beforeAll(async () => {
  symlinkSync('/dev/zero', join(folder, 'endless.json'))
  symlinkSync('/dev/null', join(folder, 'empty.json'))
  symlinkSync('circle.json', join(folder, 'circle.json'))
  execFileSync('mkfifo', [join(folder, 'pipe.yml')])
  symlinkSync('pipe.yml', join(folder, 'link-to-pipe.json'))
  await new Promise<void>((resolve) => socket.listen(join(folder, 'socket.yaml'), resolve))
})
afterAll(() => {
  socket.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['endless.json', 'it is a device, and only regular files are read'],
  ['empty.json', 'it is a device, and only regular files are read'],
  ['circle.json', 'it is a link that leads in a circle'],
  ['pipe.yml', 'it is a named pipe (FIFO), and only regular files are read'],
  ['link-to-pipe.json', 'it is a named pipe (FIFO), and only regular files are read'],
  ['socket.yaml', 'it is a socket or a device, and only regular files are read'],
])('%s is no payload, and is not waited for', async (name, says) => {
  const step = await runStep({ inputs: { 'client-payload-file': join(folder, name) } })
  expect(step.exitCode).toBe(1)
  expect(errors(step)).toEqual([expect.stringContaining(`${name}" can't be read: ${says}.`)])
  expect(step.requests).toEqual([])
})
