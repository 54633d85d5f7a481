/** An input the method refuses to compute with. The text may be shown to whoever supplied the row. */
export class MethodRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'MethodRefusal';
    this.code = code;
  }
}
