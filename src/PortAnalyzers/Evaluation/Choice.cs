namespace PortAnalyzers.Evaluation;

/// <summary>
/// One way the code goes where it can go several: which call of a function runs, which branch of a condition, which object a variable has.
/// Values belong together only if their choices don't contradict each other: the scheme of one call and the port of another are no address.
/// </summary>
internal sealed class Choice
{
    private readonly object _point;
    private readonly object[] _ways;
    private readonly bool _isOther;

    /// <param name="point">Where the code can go several ways; equal for the same function, condition or variable.</param>
    /// <param name="ways">The ways with this value.</param>
    public Choice(object point, params object[] ways)
        : this(point, ways, isOther: false)
    {
    }

    private Choice(object point, object[] ways, bool isOther)
    {
        _point = point;
        _ways = ways;
        _isOther = isOther;
    }

    /// <summary>All ways at the point that this choice excludes.</summary>
    public Choice Negate() => new(_point, _ways, !_isOther);

    /// <summary>The same choice for an object that the code names, instead of its own object.</summary>
    public Choice Of(object receiver) => new((_point, receiver), _ways, _isOther);

    /// <summary>Whether no run of the code makes both choices.</summary>
    public bool Contradicts(Choice other)
    {
        if (!_point.Equals(other._point) || (_isOther && other._isOther))
        {
            return false;
        }

        var (ways, another) = _isOther ? (other._ways, this) : (_ways, other);
        foreach (var way in ways)
        {
            if (Array.IndexOf(another._ways, way) >= 0 != another._isOther)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The choices of two values together, one for each point.</summary>
    public static Choice[] Union(Choice[] first, Choice[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first.Length == 0 ? second : first;
        }

        var all = new List<Choice>(first);
        foreach (var choice in second)
        {
            var index = all.FindIndex(one => one._point.Equals(choice._point));
            if (index < 0)
            {
                all.Add(choice);
            }
            else
            {
                all[index] = all[index].And(choice);
            }
        }

        return all.ToArray();
    }

    /// <summary>Both choices at one point: what neither excludes.</summary>
    private Choice And(Choice other)
    {
        if (_isOther && other._isOther)
        {
            return new(_point, [.. _ways, .. Array.FindAll(other._ways, way => Array.IndexOf(_ways, way) < 0)], isOther: true);
        }

        var (ways, another) = _isOther ? (other._ways, this) : (_ways, other);
        return new(_point, Array.FindAll(ways, way => Array.IndexOf(another._ways, way) >= 0 != another._isOther), isOther: false);
    }
}
