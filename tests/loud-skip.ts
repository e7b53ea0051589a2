/**
 * Runs the tests with what they need, or skips them and says so. The body is not called when the need is missing,
 * since it may already use it while the tests are collected.
 */
export function describeOrSkipLoudly<Need>(name: string, need: Need | undefined, reason: string, tests: (need: Need) => void): void {
  if (need !== undefined) {
    describe(name, () => {
      tests(need);
    });
    return;
  }
  console.warn(`SKIPPED: "${name}", because ${reason}.`);
  describe(name, () => {
    test.skip(`everything, because ${reason}`, () => {});
  });
}
