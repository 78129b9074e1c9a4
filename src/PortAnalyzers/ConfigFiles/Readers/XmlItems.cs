using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>An element with its attributes, or a text in it.</summary>
/// <param name="element">The element's name, without a prefix.</param>
/// <param name="parent">The name of the parent element, or an empty text.</param>
/// <param name="text">The text; null for the start of the element.</param>
internal sealed class XmlItem(string element, string parent, SourceMappedString? text)
{
    private readonly List<(string Name, SourceMappedString Value)> _attributes = [];

    public string Element { get; } = element;

    public string Parent { get; } = parent;

    public SourceMappedString? Text { get; } = text;

    public IReadOnlyList<(string Name, SourceMappedString Value)> Attributes => _attributes;

    public void Add(string name, SourceMappedString value) => _attributes.Add((name, value));

    /// <summary>The value of an attribute, or null. The name ignores case, as in MSBuild.</summary>
    public SourceMappedString? this[string attribute] =>
        _attributes.Find(one => one.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>
/// Reads the elements and texts of an XML file in order, with XmlReader. It processes no DTD, resolves nothing outside of the file, and stops at the
/// first error.
/// </summary>
internal sealed class XmlItems(ConfigFile file, CancellationToken cancellationToken)
{
    private static readonly char[] Quotes = ['"', '\''];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    public IEnumerable<XmlItem> Read()
    {
        var elements = new Stack<string>();
        var text = file.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var shift = file.Text.Length - text.Length;
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var lines = FindLines(text);
        while (TryRead(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    yield return ReadElement(reader, lines, shift, elements.Count == 0 ? "" : elements.Peek());
                    if (!reader.IsEmptyElement)
                    {
                        elements.Push(reader.LocalName);
                    }

                    break;
                case XmlNodeType.EndElement when elements.Count > 0:
                    elements.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when elements.Count > 0:
                    var start = Math.Min(PositionOf(reader, lines) + shift, file.Text.Length);
                    var end = file.Text.IndexOf(reader.NodeType == XmlNodeType.Text ? "<" : "]]>", start, StringComparison.Ordinal);
                    yield return new XmlItem(elements.Peek(), "", Decode(start, end < 0 ? file.Text.Length : end, hasEntities: reader.NodeType == XmlNodeType.Text));
                    break;
            }
        }
    }

    private static bool TryRead(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private XmlItem ReadElement(XmlReader reader, List<int> lines, int shift, string parent)
    {
        var item = new XmlItem(reader.LocalName, parent, text: null);
        for (var isAttribute = reader.MoveToFirstAttribute(); isAttribute; isAttribute = reader.MoveToNextAttribute())
        {
            var open = file.Text.IndexOfAny(Quotes, Math.Min(PositionOf(reader, lines) + shift, file.Text.Length));
            var close = open < 0 ? -1 : file.Text.IndexOf(file.Text[open], open + 1);
            if (close > open)
            {
                item.Add(reader.LocalName, Decode(open + 1, close, hasEntities: true));
            }
        }

        reader.MoveToElement();
        return item;
    }

    /// <summary>The starts of the lines, by XML's line breaks.</summary>
    private static List<int> FindLines(string text)
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                lines.Add(i + 1);
            }
        }

        return lines;
    }

    private static int PositionOf(XmlReader reader, List<int> lines)
    {
        var at = (IXmlLineInfo)reader;
        return lines[Math.Min(at.LineNumber, lines.Count) - 1] + at.LinePosition - 1;
    }

    private SourceMappedString Decode(int start, int end, bool hasEntities)
    {
        if (!hasEntities || file.Text.IndexOf('&', start, end - start) < 0)
        {
            return new SourceMappedString(file, start, end - start);
        }

        var value = new SourceMappedString.Builder(file);
        for (var i = start; i < end;)
        {
            var close = file.Text[i] == '&' ? file.Text.IndexOf(';', i, Math.Min(end - i, 12)) : -1;
            value.Append(close < 0 ? file.Text[i] : Resolve(file.Text.Substring(i + 1, close - i - 1)), TextSpan.FromBounds(i, close < 0 ? i + 1 : close + 1));
            i = close < 0 ? i + 1 : close + 1;
        }

        return value.ToSourceMappedString();
    }

    private static char Resolve(string entity)
    {
        var isHex = entity.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        if (entity.StartsWith("#", StringComparison.Ordinal)
            && int.TryParse(
                entity.Substring(isHex ? 2 : 1), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= char.MaxValue)
        {
            return (char)code;
        }

        return entity switch { "lt" => '<', "gt" => '>', "quot" => '"', "apos" => '\'', _ => '&' };
    }
}
