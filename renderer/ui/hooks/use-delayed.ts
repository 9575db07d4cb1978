import { useEffect, useState } from 'react'

/** False, then true once `delay` milliseconds have passed. */
export function useDelayed(delay: number): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), delay)
    return () => clearTimeout(timer)
  }, [delay])
  return isOver
}
