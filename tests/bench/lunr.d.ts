// The part of Lunr that the timings use; the package has no types of its own.
declare module 'lunr' {
  interface Builder {
    ref(field: string): void;
    field(name: string): void;
    add(document: object): void;
  }
  interface Query {
    term(tokens: unknown, options: { readonly wildcard?: number; readonly boost?: number }): void;
  }
  interface Index {
    query(build: (query: Query) => void): { readonly ref: string; readonly score: number }[];
  }
  function lunr(build: (this: Builder, builder: Builder) => void): Index;
  namespace lunr {
    function tokenizer(text: string): unknown;
    const Query: { readonly wildcard: { readonly TRAILING: number } };
  }
  export default lunr;
}
