using PortAnalyzers.Evaluation;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Follows, through a text with unevaluated parts, whether the host of a web address can end at a position: two slashes precede it, or something that may contain them, and no
/// character between them ends a host. Takes linear time for all positions of a text.
/// </summary>
internal struct HostScan(string text)
{
    private int _position = 0;

    /// <summary>Whether a host can end here.</summary>
    public bool IsHost { get; private set; } = false;

    /// <summary>Whether a host can end here only if a deferred part contains its slashes.</summary>
    public bool IsDeferred { get; private set; } = false;

    /// <summary>Moves forward to a position.</summary>
    public void MoveTo(int position)
    {
        for (; _position < position; _position++)
        {
            var c = text[_position];
            if (UrlPortScanner.EndsAuthority(c))
            {
                // Of "{scheme}/host", the first slash may be in the open part.
                var before = c == '/' && _position > 0 ? text[_position - 1] : ' ';
                IsHost = before is '/' or Placeholder.Unevaluated or Placeholder.Deferred;
                IsDeferred = before == Placeholder.Deferred;
            }
            else if (c == Placeholder.Unevaluated)
            {
                IsHost = true;
                IsDeferred = false;
            }
            else if (c == Placeholder.Deferred && !IsHost)
            {
                IsHost = IsDeferred = true;
            }
        }
    }
}
