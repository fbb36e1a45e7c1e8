/**
 * Asks one question at a time, the first at once: of those that come while one is under way only the newest waits. So a slider
 * is answered as it moves, as often as answers come, and its last place is always among what is asked.
 */
export class Latest<Q, A> {
  private waiting: { readonly question: Q } | undefined;
  private running: AbortController | undefined;

  /** @param answered hears whether a newer question waits already */
  constructor(
    private readonly ask: (question: Q, signal: AbortSignal) => Promise<A>,
    private readonly answered: (answer: A, overtaken: boolean) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  put(question: Q): void {
    this.waiting = { question };
    if (!this.running) void this.work();
  }

  /** Takes back whatever is asked. */
  cancel(): void {
    this.waiting = undefined;
    this.running?.abort();
    this.running = undefined;
  }

  private async work(): Promise<void> {
    const controller = new AbortController();
    this.running = controller;
    while (this.waiting && this.running === controller) {
      const { question } = this.waiting;
      this.waiting = undefined;
      try {
        const answer = await this.ask(question, controller.signal);
        if (this.running === controller) this.answered(answer, this.waiting !== undefined);
      } catch (error) {
        if (this.running === controller && !this.waiting) this.failed(error);
      }
    }
    if (this.running === controller) this.running = undefined;
  }
}
