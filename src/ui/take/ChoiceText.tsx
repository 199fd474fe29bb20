/** One of several in the dialog: its name, and for whom or what it is. */
export function ChoiceText({ name, help }: { name: string; help: string }) {
  return (
    <>
      <span className="choice-name">{name}</span> <span className="muted">{help}</span>
    </>
  );
}
