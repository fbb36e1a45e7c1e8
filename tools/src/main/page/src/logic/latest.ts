/**
 * Asks at most one question at a time and answers with the latest: while a question is under way only the newest that came
 * meanwhile waits, and an answer that a newer question has overtaken is dropped.
 */
export class Latest<Q, A> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;
  private turn = 0;

  constructor(
    private readonly ask: (question: Q, signal: AbortSignal) => Promise<A>,
    private readonly answered: (answer: A, question: Q) => void,
    private readonly failed: (error: unknown, question: Q) => void,
    private readonly restMillis: number,
  ) {}

  /** Asks once no newer question has come for the resting time. */
  put(question: Q): void {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    this.timer = setTimeout(() => void this.run(question, turn), this.restMillis);
  }

  /** Takes back whatever is asked. */
  cancel(): void {
    clearTimeout(this.timer);
    this.turn++;
    this.running?.abort();
  }

  private async run(question: Q, turn: number): Promise<void> {
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    try {
      const answer = await this.ask(question, controller.signal);
      if (turn === this.turn) this.answered(answer, question);
    } catch (error) {
      if (turn === this.turn && !controller.signal.aborted) this.failed(error, question);
    }
  }
}
