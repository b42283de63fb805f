export const Mark = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
    <rect width="32" height="32" rx="9" fill="var(--button)" />
    <g fill="none" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round">
      <path d="M9.2 16.4a6.8 6.8 0 1 1 2.1 4.9" />
      <path d="M12.9 15.9l2.4 2.4 4.2-4.6" />
      <path d="M11.6 25.4l-.4-4.2 4.1.6" />
    </g>
  </svg>
)
