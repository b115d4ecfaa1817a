const address = /(https?:\/\/[^\s<>"]+)/g;

/** A mail's text as it was written, its web addresses made links. */
export function PlainMail({ text }: { text: string }) {
  return (
    <div className="whitespace-pre-wrap border-y border-line py-6">
      {text.split(address).map((part, index) => (index % 2 === 1 ? <a key={index} href={part}>{part}</a> : part))}
    </div>
  );
}
