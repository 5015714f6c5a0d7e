/**
 * Whether GitHub's expressions print a number as it is: they keep 15 significant digits, and write an exponent from 10^15
 * on and below 10^-4, as .NET's `G15` does.
 *
 * @see https://learn.microsoft.com/en-us/dotnet/standard/base-types/standard-numeric-format-strings#general-format-specifier-g
 */
export function isPrintedAsIs(number: number): boolean {
  const size = Math.abs(number)
  if (size === 0) return true
  return size >= 1e-4 && size < 1e15 && (Number.isInteger(number) || Number(number.toPrecision(15)) === number)
}
