import { demo } from './demo.ts'

process.exitCode = await demo(process.argv.slice(2), {
  env: process.env,
  write: (text) => process.stdout.write(text),
  // Knows NO_COLOR, too; missing where the output is no terminal.
  colour: process.stdout.hasColors?.() ?? false,
  root: process.cwd(),
  pauseMs: 5000,
})
