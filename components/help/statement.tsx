/** A statement word for word: each line a paragraph, numbered lines as a list. */
export function Statement({ body }: { body: string }) {
  const lines = body.split("\n").filter(Boolean);
  const numbered = lines.filter((line) => /^\d+\. /.test(line));
  const first = lines.findIndex((line) => /^\d+\. /.test(line));
  const before = first < 0 ? lines : lines.slice(0, first);
  const after = first < 0 ? [] : lines.slice(first + numbered.length);
  return (
    <div className="stack tight max-w-measure">
      {before.map((line) => <p key={line}>{line}</p>)}
      {numbered.length > 0 && <ol className="list-decimal pl-6">{numbered.map((line) => <li key={line} className="mt-2">{line.replace(/^\d+\. /, "")}</li>)}</ol>}
      {after.map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}
