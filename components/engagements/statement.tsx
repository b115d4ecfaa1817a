/** A text of the product as it is read aloud: its paragraphs, in the words that may not be softened. */
export function Statement({ body }: { body: string }) {
  return (
    <div className="grid gap-3 mt-4 max-w-measure">
      {body.split("\n").map((paragraph) => <p key={paragraph} className="said">{paragraph}</p>)}
    </div>
  );
}
