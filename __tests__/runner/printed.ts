/** What is printed meanwhile. */
export function printed(print: () => void): string {
  const written: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  try {
    print()
  } finally {
    write.mockRestore()
  }
  return written.join('')
}
