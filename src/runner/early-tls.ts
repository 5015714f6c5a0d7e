/**
 * Has Node read its root certificates, which it does in a thread of its own once `tls` is loaded, while the rest of the
 * start goes on: index.ts imports this file before what takes its time. Plain HTTP, to a loopback host, needs none of it.
 */
if (process.env['INPUT_GITHUB-API-URL']?.trim().startsWith('https:')) process.getBuiltinModule('node:tls')
