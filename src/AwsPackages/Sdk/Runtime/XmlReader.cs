#nullable enable
using System.Collections;
using System.Globalization;
using System.Xml.Linq;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Reads an answer's XML into property bags. Unknown elements are skipped, and missing ones stay null. So do empty lists, as in the official v4 clients.</summary>
internal static class XmlReader
{
    public static void Fill(object bag, XElement xml)
    {
        foreach (var member in WireShape.Of(bag.GetType()))
        {
            if (Child(xml, member.Name) is { } value)
            {
                member.Set(bag, ReadValue(member.Type, value));
            }
        }
    }

    public static XElement? Child(XElement? xml, string name) => xml?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static object? ReadValue(Type type, XElement value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return value.Value;
        if (type == typeof(bool)) return bool.Parse(value.Value);
        if (type == typeof(int)) return int.Parse(value.Value, CultureInfo.InvariantCulture);
        if (type == typeof(DateTime)) return WireTime.Parse(value.Value);
        if (type == typeof(MemoryStream)) return new MemoryStream(Convert.FromBase64String(value.Value));
        if (WireShape.IsConstant(type)) return WireShape.CreateConstant(type, value.Value);
        if (WireShape.IsDictionary(type)) return ReadDictionary(type, value);
        if (WireShape.IsList(type)) return ReadList(type, value);
        var bag = WireShape.Create(type);
        Fill(bag, value);
        return bag;
    }

    private static IList? ReadList(Type type, XElement value)
    {
        if (!value.HasElements) return null;
        var list = (IList)WireShape.Create(type);
        foreach (var item in value.Elements().Where(item => item.Name.LocalName is "member" or "item"))
        {
            list.Add(ReadValue(type.GenericTypeArguments[0], item));
        }
        return list;
    }

    private static IDictionary? ReadDictionary(Type type, XElement value)
    {
        if (!value.HasElements) return null;
        var dictionary = (IDictionary)WireShape.Create(type);
        foreach (var entry in value.Elements())
        {
            dictionary.Add(Child(entry, "key")!.Value, ReadValue(type.GenericTypeArguments[1], Child(entry, "value")!));
        }
        return dictionary;
    }
}
