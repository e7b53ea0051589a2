/** Long work stops so often, in milliseconds, to let the page draw and people type: a third of what they begin to notice. */
const SLICE = 30;

/** Cuts long work into slices: whoever works asks after each small piece whether others should have a turn. */
export class Slices {
  private began = performance.now();

  /** Waits until others have had their turn, where this slice has been long enough. */
  async turn(): Promise<void> {
    if (performance.now() - this.began < SLICE) return;
    await new Promise((done) => setTimeout(done));
    this.began = performance.now();
  }
}
