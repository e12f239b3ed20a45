/** The sign of the house: one door, ajar. */
export function Door({ className, size }: { className?: string; size?: number }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d="M4 2h24a2 2 0 0 1 2 2v26H20V17a4 4 0 0 0-8 0v13H2V4a2 2 0 0 1 2-2z" />
      <path d="M14.5 30V18.2a1.5 1.5 0 0 1 3 0V30z" opacity=".35" />
    </svg>
  );
}
